package org.openconsult.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;

class AnswerLimitTest {
    private static final Catalogs WORDS = Catalogs.shipped();
    private static final ConversationLimits LIMITS =
            ConversationLimits.defaults().withAnswers(20, Duration.ofMinutes(10), 3);
    private final Player person = new Player(
            new ConversationEngine(WORDS, LIMITS, LanguageGuess.none()),
            SamplePlan.load(),
            new PlainChannel(false),
            Instant.parse("2026-11-20T15:00:00Z"));

    @Test
    void tellsOnceThatAnswersPauseAndKeepsEverything() {
        List<Turn> turns = IntStream.range(0, 60)
                .mapToObj(number -> person.send("3 comment number " + number))
                .toList();

        assertThat(turns).allSatisfy(turn -> assertThat(turn.facts()).anyMatch(Fact.CommentMade.class::isInstance));
        assertThat(turns.stream().flatMap(turn -> turn.replies().stream()).toList())
                .hasSizeBetween(20, 30);
        assertThat(turns.get(59).replies()).isEmpty();
    }

    @Test
    void answersAgainAfterAWhile() {
        IntStream.range(0, 40).forEach(number -> person.send("LIST"));
        person.pass(Duration.ofHours(2));

        assertThat(person.send("LIST").replies()).isNotEmpty();
    }

    @Test
    void confirmsStoppingEvenWhenAnswersPause() {
        IntStream.range(0, 40).forEach(number -> person.send("LIST"));

        Turn stopped = person.send("STOP");

        assertThat(stopped.replies()).hasSize(1);
        assertThat(stopped.facts()).contains(new Fact.OptedOut());
    }

    @Test
    void leavesAProgramThatAlwaysSaysTheSameWithoutAnswer() {
        List<Turn> turns = IntStream.range(0, 10)
                .mapToObj(number -> {
                    person.pass(Duration.ofHours(1));
                    return person.send("I am away and will answer your message when I am back");
                })
                .toList();

        assertThat(turns.stream().filter(turn -> !turn.replies().isEmpty())).hasSize(3);
        assertThat(turns).allSatisfy(turn -> assertThat(turn.facts()).isNotEmpty());
    }

    @Test
    void answersSomebodyWhoReadsOnAndOn() {
        person.send("3");
        assertThat(IntStream.range(0, 8).mapToObj(number -> person.send("MORE")))
                .allSatisfy(turn -> assertThat(turn.replies()).isNotEmpty());
    }

    @Test
    void asksNothingThatWasNotHeard() {
        IntStream.range(0, 40).forEach(number -> person.send("LIST"));
        person.send("3 we need nurses");

        Turn next = person.send("1");

        assertThat(next.facts()).noneMatch(Fact.StanceTaken.class::isInstance);
    }

    @Test
    void anOptOutThatHadToWaitCountsFromWhenItWasSent() {
        person.send("hi");
        person.send("START");

        Turn late = person.sendLate("STOP", Duration.ofHours(1));

        assertThat(late.facts()).doesNotContain(new Fact.OptedOut());
        assertThat(person.conversation().optedOut()).isFalse();
        assertThat(person.sendLate("STOP", Duration.ZERO).facts()).contains(new Fact.OptedOut());
    }
}

package org.openconsult.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.step.Step;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;

/** Opting out beats every step, in every language, with a comment just made and without. */
class StopAnywhereTest {
    private static final Instant NOON = Instant.parse("2020-10-12T18:00:00Z");
    private static final Catalogs WORDS = Catalogs.shipped();
    private static final ConversationEngine ENGINE =
            new ConversationEngine(WORDS, ConversationLimits.defaults(), LanguageGuess.none());

    static Stream<Step> steps() {
        return ConversationCodecTest.steps();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void stopsInsideEveryStep(Step step) {
        for (Conversation before :
                List.of(at(step), at(step).with(comment(NOON)), at(step).with(comment(NOON.minusSeconds(3_600))))) {
            for (String word : stopWords()) {
                Turn turn = player(before).send(word);
                assertThat(turn.conversation().optedOut()).as(word).isTrue();
                assertThat(turn.facts()).as(word).containsOnlyOnce(new Fact.OptedOut());
                assertThat(turn.replies()).as(word).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void offersToStopInsideEveryStepWithoutLosingTheWords(Step step) {
        for (String plea :
                List.of("Stop. Thank you", "please stop messaging me", "por favor no me manden más mensajes")) {
            for (Conversation before : List.of(at(step), at(step).with(comment(NOON)))) {
                Turn turn = player(before).send(plea);
                assertThat(turn.replies()).singleElement().satisfies(reply -> {
                    assertThat(reply.parts().get(0).toString()).contains("stop.offer");
                    isOneSegment(reply);
                });
                assertThat(turn.facts())
                        .anySatisfy(fact -> assertThat(words(fact)).contains(plea));
                assertThat(turn.conversation().optedOut()).isFalse();
            }
        }
    }

    /** With everything a first comment is told besides: that it waits or is late, and what is published. */
    @ParameterizedTest
    @MethodSource("steps")
    void offersToStopInOneSegmentInEachLanguageWheneverTheConsultationIs(Step step) {
        for (Language language : WORDS.languages()) {
            for (int day : List.of(-15, 9, 90)) {
                Conversation before = at(step).with(Acquaintance.stranger().withMet());
                Player player = new Player(
                        ENGINE, SamplePlan.load(), new PlainChannel(false), NOON.plus(Duration.ofDays(day - 7)));
                player.speak(language);
                player.continueFrom(before);
                assertThat(player.send("Stop. Thank you").replies())
                        .singleElement()
                        .satisfies(StopAnywhereTest::isOneSegment);
            }
        }
    }

    @Test
    void keepsFiveThousandCharactersWhole() {
        for (String part : List.of("we need nurses ", "نحتاج ممرضات ", "e\u0301 ", "👩🏽‍⚕️ ", "\u200Ba\u200B ")) {
            String text = "we " + part.repeat(5_000 / part.length());
            for (Conversation before : steps().map(StopAnywhereTest::at).toList()) {
                assertThat(player(before).send(text).facts())
                        .anySatisfy(fact -> assertThat(words(fact)).contains(text));
                assertThat(player(before).send("3 " + text).facts())
                        .anySatisfy(
                                fact -> assertThat(words(fact)).get().asString().endsWith(text));
            }
        }
    }

    private static void isOneSegment(Reply reply) {
        assertThat(new PlainChannel(false).draw(reply, WORDS))
                .singleElement()
                .satisfies(drawn -> assertThat(drawn.text()).hasSizeLessThanOrEqualTo(160));
    }

    private static List<String> stopWords() {
        return Stream.concat(
                        Stream.of("STOP", "Stop.", " ¡alto! ", "/stop", "\u200Bstop", "ＳＴＯＰ", "end", "quit"),
                        WORDS.languages().stream().flatMap(language -> WORDS.words(language, "command.stop").stream()))
                .toList();
    }

    private static Conversation at(Step step) {
        var person = Acquaintance.stranger().withMet().withPrivacyTold(true);
        return new Conversation(
                person,
                Optional.empty(),
                0,
                Optional.of(NOON.minusSeconds(60)),
                Optional.of(PlanSeen.of(SamplePlan.load())),
                step,
                null,
                List.of(),
                Optional.empty());
    }

    private static LastComment comment(Instant when) {
        return new LastComment(
                new CommentId("c"),
                Player.receipt(99),
                new Subject.OnCommitment(3, "open-tourism-directory", 1),
                when,
                false,
                0,
                0);
    }

    private static Player player(Conversation conversation) {
        Player player = new Player(ENGINE, SamplePlan.load(), new PlainChannel(false), NOON);
        player.continueFrom(conversation);
        return player;
    }

    private static Optional<String> words(Fact fact) {
        if (fact instanceof Fact.CommentMade made) {
            return Optional.of(made.text());
        }
        return fact instanceof Fact.WordsAdded added ? Optional.of(added.words()) : Optional.empty();
    }
}

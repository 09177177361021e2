package org.openconsult.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openconsult.comment.Stance;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;

/** A button means what it meant when it was shown, however late it is tapped. */
class TappedChoicesTest {
    private static final Catalogs WORDS = Catalogs.shipped();
    private final PlainChannel channel = new PlainChannel(true);
    private final Player player = new Player(
            new ConversationEngine(WORDS, ConversationLimits.defaults(), LanguageGuess.none()),
            SamplePlan.load(),
            channel,
            Instant.parse("2020-10-12T18:00:00Z"));

    @Test
    void answersTheQuestionThatIsOpen() {
        Turn asked = player.send("3 wheelchair access, please");

        assertThat(tap("2", asked).facts())
                .contains(new Fact.StanceTaken(Player.comment(1), Stance.SUPPORT_WITH_CHANGES));
    }

    @Test
    void answersItAlsoAfterWordsWereAddedToTheSameComment() {
        Turn asked = player.send("3 wheelchair access, please");
        player.send("and at the airport");

        assertThat(tap("3", asked).facts()).contains(new Fact.StanceTaken(Player.comment(1), Stance.OPPOSE));
    }

    @Test
    void doesNotTakeAnAnswerForTheAnswerToAnotherQuestion() {
        Turn first = player.send("3 wheelchair access, please");
        player.send("5 say who gets the aid");
        Conversation before = player.conversation();

        Turn late = tap("3", first);

        assertThat(late.facts()).isEmpty();
        assertThat(phrases(late)).containsExactly("tap.passed");
        assertThat(late.conversation().step()).isEqualTo(before.step());
        assertThat(late.conversation().lastComment()).isEqualTo(before.lastComment());
        assertThat(player.send("1").facts()).contains(new Fact.StanceTaken(Player.comment(2), Stance.SUPPORT));
    }

    @Test
    void opensNothingForAnAnswerWhoseQuestionIsLongGone() {
        Turn asked = player.send("3 wheelchair access, please");
        player.pass(Duration.ofDays(3));

        assertThat(phrases(tap("1", asked))).containsExactly("tap.passed");
    }

    @Test
    void turnsNoPageThatIsNotSeenAnyMore() {
        Turn three = player.send("#3");
        player.send("#5");

        assertThat(phrases(tap("MORE", three))).containsExactly("tap.passed");
    }

    @Test
    void marksThePageThatIsTurnedToAndNoOther() {
        Turn opened = player.send("#3");
        Turn turned = tap("MORE", opened);

        assertThat(opened.replies()).noneMatch(Reply::turned);
        assertThat(turned.replies()).allMatch(Reply::turned);
    }

    @Test
    void opensACommitmentFromAnOldListWhateverIsAsked() {
        Turn listed = player.send("list");
        player.send("3 wheelchair access, please");

        Turn opened = tap("#5", listed);

        assertThat(opened.facts()).isEmpty();
        assertThat(opened.replies().toString()).contains("5. Follow the COVID-19 aid");
    }

    @Test
    void commentsOnTheCommitmentThatTheButtonStandsUnder() {
        Turn three = player.send("#3");
        player.send("#5");
        String comment = three.replies().stream()
                .flatMap(reply -> reply.choices().stream())
                .map(Reply.Choice::value)
                .filter(value -> value.startsWith("COMMENT"))
                .findFirst()
                .orElseThrow();
        tap(comment, three);

        assertThat(player.send("wheelchair access, please").facts())
                .anySatisfy(fact -> assertThat(fact).isInstanceOfSatisfying(Fact.CommentMade.class, made -> assertThat(
                                made.subject().toString())
                        .contains("open-tourism-directory")));
    }

    @Test
    void carriesOutACommandFromAnOldMessage() {
        Turn opened = player.send("#3");
        player.send("5 say who gets the aid");

        assertThat(tap("LIST", opened).replies().toString()).contains("list.intro");
        assertThat(tap("STOP", opened).facts()).contains(new Fact.OptedOut());
    }

    private Turn tap(String value, Turn shown) {
        return player.send(Incoming.tapped(value, shown.conversation().asked()));
    }

    private static List<String> phrases(Turn turn) {
        return turn.replies().stream()
                .flatMap(reply -> reply.parts().stream())
                .map(part -> ((Reply.Phrase) part).key())
                .toList();
    }
}

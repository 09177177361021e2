package org.openconsult.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.comment.Stance;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;

/** A text that a channel cut is one comment, whatever its pieces look like. */
class LongTextTest {
    private static final int LIMIT = 4096;
    private final Player player = player(OptionalInt.of(LIMIT));

    @Test
    void joinsWhatWasCutInTheMiddleOfAWord() {
        player.send("3 " + "x".repeat(LIMIT - 2));

        assertThat(player.send("ylophones").facts())
                .contains(new Fact.WordsAdded(Player.comment(1), "ylophones", true));
    }

    @Test
    void putsABreakWhereTheProgramCutAtWhiteSpace() {
        player.send("3 " + "x".repeat(LIMIT - 200));

        assertThat(player.send("and then").facts()).contains(new Fact.WordsAdded(Player.comment(1), "and then", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 nurses were promised in our village two years ago",
                "#5 was what they called the road",
                "comment sections are no place for this, we were told",
                "list of all that is missing in our clinic: a nurse, a fridge"
            })
    void takesAPieceForAPieceWhateverItBeginsWith(String piece) {
        player.send("3 " + "x ".repeat(LIMIT / 2 - 1));

        assertThat(player.send(piece).facts()).contains(new Fact.WordsAdded(Player.comment(1), piece, true));
    }

    @Test
    void joinsAnyNumberOfPieces() {
        player.send("3 " + "x".repeat(LIMIT - 2));
        for (int piece = 0; piece < 20; piece++) {
            assertThat(player.send("y".repeat(LIMIT)).facts()).hasSize(1).allMatch(Fact.WordsAdded.class::isInstance);
        }
        assertThat(player.send("the end").facts()).contains(new Fact.WordsAdded(Player.comment(1), "the end", true));
    }

    @Test
    void takesWhatIsSurelyNoPieceForWhatItIs() {
        player.send("3 " + "x".repeat(LIMIT - 2));

        assertThat(player.send("1").facts()).contains(new Fact.StanceTaken(Player.comment(1), Stance.SUPPORT));
    }

    @Test
    void stopsRightAfterALongText() {
        player.send("3 " + "x".repeat(LIMIT - 2));

        assertThat(player.send("Stop.").facts()).contains(new Fact.OptedOut());
    }

    @Test
    void readsAMessageByItselfWhenTimeWentBy() {
        player.send("3 " + "x".repeat(LIMIT - 2));
        player.pass(Duration.ofMinutes(2));

        assertThat(player.send("5 say who gets the aid").facts()).anyMatch(Fact.CommentMade.class::isInstance);
    }

    @Test
    void joinsPiecesThatWaitedTogether() {
        player.send("3 " + "x".repeat(LIMIT - 2));
        player.sendLate("y".repeat(LIMIT), Duration.ofHours(2));

        assertThat(player.sendLate("the end", Duration.ofHours(2)).facts())
                .contains(new Fact.WordsAdded(Player.comment(1), "the end", true));
    }

    @Test
    void joinsNothingOfABatchThatWasSentHoursLater() {
        player.sendLate("3 " + "x".repeat(LIMIT - 2), Duration.ofHours(5));

        assertThat(player.sendLate("5 say who gets the aid", Duration.ofHours(1))
                        .facts())
                .anyMatch(Fact.CommentMade.class::isInstance);
    }

    @Test
    void joinsAPieceThatWaitedToWhatDidNot() {
        player.send("3 " + "x".repeat(LIMIT - 2));
        player.pass(Duration.ofHours(2));

        assertThat(player.sendLate("ylophones", Duration.ofHours(2)).facts())
                .contains(new Fact.WordsAdded(Player.comment(1), "ylophones", true));
    }

    @Test
    void joinsNothingThatWasSentLaterThoughItIsTakenInRightAfter() {
        player.send("3 " + "x".repeat(LIMIT - 2));
        player.sendLate("y".repeat(LIMIT), Duration.ofHours(2));

        assertThat(player.sendLate("5 say who gets the aid", Duration.ofHours(1))
                        .facts())
                .anyMatch(Fact.CommentMade.class::isInstance);
    }

    @Test
    void readsAMessageByItselfWhenSomethingElseWasOpenedBetween() {
        player.send("3 " + "x".repeat(LIMIT - 100));
        player.send("#5");
        player.send("comment");

        assertThat(player.send("say who gets the aid").facts())
                .anySatisfy(fact -> assertThat(fact).isInstanceOfSatisfying(Fact.CommentMade.class, made -> assertThat(
                                made.subject().toString())
                        .contains("5")));
    }

    @Test
    void readsAMessageOnAnotherCommitmentByItselfAfterOneThatMayHaveBeenWhole() {
        player.send("3 " + "x".repeat(LIMIT - 100));

        assertThat(player.send("c5 say who gets the aid").facts()).anyMatch(Fact.CommentMade.class::isInstance);
    }

    @Test
    void readsAMessageByItselfAfterAShortOne() {
        player.send("3 wheelchair access");

        assertThat(player.send("5 say who gets the aid").facts()).anyMatch(Fact.CommentMade.class::isInstance);
    }

    @Test
    void readsAMessageByItselfWhereTextsComeWhole() {
        Player whole = player(OptionalInt.empty());
        whole.send("3 " + "x".repeat(LIMIT - 2));

        assertThat(whole.send("5 say who gets the aid").facts()).anyMatch(Fact.CommentMade.class::isInstance);
    }

    private static Player player(OptionalInt cutAt) {
        return new Player(
                new ConversationEngine(Catalogs.shipped(), ConversationLimits.defaults(), LanguageGuess.none()),
                SamplePlan.load(),
                new PlainChannel(true, false, cutAt),
                Instant.parse("2020-10-12T18:00:00Z"));
    }
}

package org.openconsult.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;

/** Words belong to the comment before them when they were written soon after it, whenever they are taken in. */
class AfterCommentTest {
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private final Player player = new Player(
            new ConversationEngine(Catalogs.shipped(), ConversationLimits.defaults(), LanguageGuess.none()),
            SamplePlan.load(),
            new PlainChannel(true),
            Instant.parse("2020-10-12T18:00:00Z"));

    @Test
    void addsWordsThatWaitedToTheCommentThatTheyWereSentAfter() {
        player.send("3 we need nurses");
        player.pass(AN_HOUR);

        assertThat(player.sendLate("and a doctor", AN_HOUR).facts())
                .contains(new Fact.WordsAdded(Player.comment(1), "and a doctor", false));
    }

    @Test
    void makesAnotherCommentOfWordsThatWereSentLaterThoughTheyAreTakenInRightAfter() {
        player.send("3 we need nurses");
        player.pass(AN_HOUR);
        player.sendLate("and a doctor", AN_HOUR);

        assertThat(player.sendLate("the road is bad", Duration.ofMinutes(20)).facts())
                .anyMatch(Fact.CommentMade.class::isInstance);
    }

    @Test
    void addsWordsThatWaitedTogetherWithTheComment() {
        player.sendLate("3 we need nurses", AN_HOUR);

        assertThat(player.sendLate("and a doctor", AN_HOUR).facts())
                .contains(new Fact.WordsAdded(Player.comment(1), "and a doctor", false));
    }

    @Test
    void makesAnotherCommentOfWordsThatWereSentLongBefore() {
        player.send("3 we need nurses");

        assertThat(player.sendLate("the road is bad", AN_HOUR).facts()).anyMatch(Fact.CommentMade.class::isInstance);
    }

    @Test
    void takesACommentBackThatWaitedTogetherWithTheWish() {
        player.sendLate("3 we need nurses", AN_HOUR);

        assertThat(player.sendLate("undo", AN_HOUR).facts()).contains(new Fact.CommentWithdrawn(Player.comment(1)));
    }
}

package org.openconsult.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.TransportId;
import org.openconsult.consultation.Phase;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.Fact;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Versions;

class TurnDocumentsTest {
    private static final Instant WHEN = Instant.parse("2026-11-20T15:00:00Z");
    private static final Binary SEALED = new Binary(new byte[] {1, 2, 3});
    private static final ParticipantId WRITER = new ParticipantId("writer");

    private final TurnDocuments documents = new TurnDocuments();

    @Test
    void readsWhatItWrote() {
        Standing usual = standing(false);
        assertThat(documents.standing(stored(usual))).isEqualTo(usual);

        Standing unusual = standing(true);
        assertThat(documents.standing(stored(unusual))).isEqualTo(unusual);
    }

    @Test
    void leavesOutWhatFewTurnsHave() {
        List<String> rare = List.of("trial", "waited", "attachments", "successor");

        assertThat(stored(standing(false))).doesNotContainKeys(rare.toArray(String[]::new));
        assertThat(stored(standing(true))).containsKeys(rare.toArray(String[]::new));
    }

    @Test
    void readsTurnsOfBuildsThatLeftNothingOut() {
        Standing usual = standing(false);
        Document earlier = stored(usual)
                .append("trial", false)
                .append("waited", false)
                .append("attachments", List.of())
                .append("successor", null);

        assertThat(documents.standing(earlier)).isEqualTo(usual);
    }

    @Test
    void leavesNothingOfAPersonInWhatIsErased() {
        Document erased = documents.erased(stored(standing(true)));

        assertThat(erased).doesNotContainKey("attachments").containsEntry("text", "");
        CommittedTurn left = documents.turn(erased);
        assertThat(left.isErased()).isTrue();
        assertThat(left.attachments()).isEmpty();
        assertThat(left.facts()).isEmpty();
        assertThat(left.said()).isEmpty();
        assertThat(left.trial()).isTrue();
    }

    private Document stored(Standing standing) {
        return Versions.named(standing.id(), standing.turns(), documents.write(standing));
    }

    /** After a first turn that has all that few turns have, or nothing of it. */
    private static Standing standing(boolean unusual) {
        Optional<ParticipantId> successor = unusual ? Optional.of(new ParticipantId("next")) : Optional.empty();
        Standing before = new Standing(
                "talk",
                0,
                new ChannelId("sms"),
                unusual,
                SEALED,
                WRITER,
                List.of(),
                Conversation.fresh(),
                Optional.empty());
        DrawnMessage said =
                new DrawnMessage("Hello", List.of(new DrawnChoice("List", "LIST")), Optional.of("GSM-7"), 1);
        CommittedTurn turn = new CommittedTurn(
                "talk",
                1,
                "message",
                before.channel(),
                new TransportId("twilio"),
                SEALED,
                WRITER,
                successor,
                "hi",
                unusual ? List.of(Attachment.values()) : List.of(),
                WHEN,
                unusual,
                WHEN.plusSeconds(1),
                unusual,
                "plan",
                Phase.OPEN,
                unusual ? List.of(new Fact.AnotherPerson()) : List.of(),
                List.of(unusual ? said.drawnAs("{}").replacing(Optional.of("1")).asking("x") : said),
                AnswerWay.IN_REQUEST);
        return before.after(turn, Conversation.fresh());
    }
}

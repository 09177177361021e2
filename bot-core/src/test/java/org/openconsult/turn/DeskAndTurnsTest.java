package org.openconsult.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.turn.FlowFixture.NOW;
import static org.openconsult.turn.FlowFixture.message;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Outcome;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.HidingReason;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.moderation.Moderation;
import org.openconsult.moderation.ModerationChange;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** What the desk and a person do to one comment at the same time: neither is lost, and neither undoes the other. */
@ExtendWith(DatabaseExtension.class)
class DeskAndTurnsTest {
    private static final String PHONE = "+5016001234";
    private static final ModerationChange HIDE =
            new ModerationChange.Hide(HidingReason.INSULT, Optional.of("quotes the zeppelin"));

    private FlowFixture fixture;
    private MessageFlow flow;
    private Moderation moderation;
    private int messages;

    @BeforeEach
    void use(Storage storage) {
        fixture = FlowFixture.withPlan(storage);
        flow = fixture.instance();
        moderation = new Moderation(storage, new AuditTrail(storage, () -> NOW), () -> NOW);
    }

    private String says(String text) {
        messages++;
        return flow.receive(message("m" + messages, PHONE, text)).messages().stream()
                .map(said -> said.text())
                .reduce("", String::concat);
    }

    /** A message that is taken by a worker which falls asleep before anything follows from it. */
    private CommittedTurn taken(String text) {
        messages++;
        return fixture.leaveUnfinished(message("m" + messages, PHONE, text));
    }

    private CommentId id() {
        return new CommentId(fixture.stored(Storage.COMMENTS).get(0).getString("id"));
    }

    private Document newest() {
        return fixture.storage.versions(Storage.COMMENTS).newest(id().value()).orElseThrow();
    }

    private long version() {
        return newest().getLong(Versions.VERSION);
    }

    private String code() {
        return fixture.stored(Storage.COMMENTS).get(0).getString("receipt");
    }

    @Test
    void aWorkerThatSleptTakesBackWhatWasHiddenMeanwhile() {
        says("3 we need nurses");
        CommittedTurn undo = taken("withdraw " + code());
        assertThat(moderation.change(id(), version(), HIDE, "rosa")).isEqualTo(Outcome.DONE);

        fixture.effects().apply(undo);

        assertThat(CommentDocuments.status(newest())).isEqualTo(CommentStatus.WITHDRAWN);
        moderation.changeNewest(id(), new ModerationChange.Restore(), "rosa");
        assertThat(CommentDocuments.status(newest())).isEqualTo(CommentStatus.WITHDRAWN);
    }

    @Test
    void aTurnThatIsAppliedAgainAfterTheDeskDoesNothing() {
        says("3 we need nurses");
        CommittedTurn stance = taken("1");
        fixture.effects().apply(stance);
        moderation.changeNewest(id(), HIDE, "rosa");
        Document hidden = newest();

        fixture.effects().apply(stance);

        assertThat(newest()).isEqualTo(hidden);
    }

    @Test
    void anEditThatWasOnItsWayStaysHidden() {
        says("3 we need nurses");
        CommittedTurn edit = taken("edit " + code() + " we need a xylophone");
        moderation.changeNewest(id(), HIDE, "rosa");

        fixture.effects().apply(edit);

        assertThat(fixture.comments()).containsExactly("we need a xylophone");
        assertThat(CommentDocuments.status(newest())).isEqualTo(CommentStatus.HIDDEN);
    }

    @Test
    void nobodyHidesWhatWasEditedSinceItWasSeen() {
        says("3 we need nurses");
        long seen = version();
        says("edit " + code() + " we need doctors");

        assertThat(moderation.change(id(), seen, HIDE, "rosa")).isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(CommentDocuments.status(newest())).isEqualTo(CommentStatus.RECEIVED);
    }

    @Test
    void anErasureThatWasOnItsWayErasesWhatTheDeskWroteMeanwhile() {
        says("3 we need nurses and a zeppelin");
        says("forget me");
        CommittedTurn forget = taken("1");
        moderation.changeNewest(id(), HIDE, "rosa");
        moderation.changeNewest(id(), new ModerationChange.Mask("zeppelin"), "rosa");
        moderation.changeNewest(id(), new ModerationChange.WriteNote("the zeppelin again"), "rosa");

        fixture.effects().apply(forget);

        assertThat(fixture.stored(Storage.COMMENTS)).hasSize(5).asString().doesNotContain("zeppelin");
        assertThat(fixture.stored(Storage.AUDIT)).hasSize(3).asString().doesNotContain("zeppelin");
        assertThat(moderation.changeNewest(id(), new ModerationChange.Restore(), "rosa"))
                .isEqualTo(Outcome.ERASED);
    }

    @ParameterizedTest
    @CsvSource({
        "english,Not published. The reason: ",
        "español,No se publica. El motivo: ",
        "kriol,Noh poblish. Di reezn: "
    })
    void tellsItsAuthorThatItIsHiddenAndWhyInOneSegment(String language, String sentence) {
        says("3 we need nurses");
        says(language);
        for (HidingReason reason : HidingReason.values()) {
            moderation.changeNewest(id(), new ModerationChange.Hide(reason, Optional.of("for colleagues")), "rosa");
            for (String command : List.of("status ", "why ")) {
                assertThat(says(command + code()))
                        .contains(sentence)
                        .doesNotContain("colleagues")
                        .satisfies(said -> assertThat(new PlainChannel(false)
                                        .traits()
                                        .measure()
                                        .fitsPrompt(said))
                                .isTrue());
            }
        }
    }

    @Test
    void tellsNobodyElseWhy() {
        says("3 we need nurses");
        moderation.changeNewest(id(), HIDE, "rosa");

        assertThat(flow.receive(message("other", "+5016005678", "status " + code()))
                        .messages())
                .extracting(said -> said.text())
                .anySatisfy(text -> assertThat(text).contains("Not published."))
                .noneSatisfy(text -> assertThat(text).contains("reason"));
    }
}

package org.openconsult.archive;

import java.util.Map;
import java.util.Optional;
import org.openconsult.audit.AuditAct;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.Outcome;
import org.openconsult.comment.CommentChange;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.HidingReason;
import org.openconsult.consultation.Phase;
import org.openconsult.moderation.ModerationChange;

/** What is done at the desk in tests of archives. */
final class TrailSamples {
    private TrailSamples() {}

    static void hide(ArchiveFixture fixture, CommentId comment, String who, String note) {
        done(fixture.moderation.changeNewest(
                comment, new ModerationChange.Hide(HidingReason.OTHER, Optional.of(note)), who));
    }

    static void mask(ArchiveFixture fixture, CommentId comment, String phrase) {
        done(fixture.moderation.changeNewest(comment, new ModerationChange.Mask(phrase), "moderator"));
    }

    static void addWords(ArchiveFixture fixture, CommentId comment) {
        fixture.change(
                comment, CommentChange.addWords("\n", "more", ArchiveFixture.NOW, Phase.OPEN, new CommentId("added")));
    }

    static void record(ArchiveFixture fixture, AuditAction action, AuditThing thing, String reason) {
        fixture.trail.record(AuditAct.of("rosa", action, thing, Map.of(), Map.of("name", thing.id()), reason));
    }

    /** Announces a version that never comes. */
    static void announce(ArchiveFixture fixture, CommentId comment, String version) {
        fixture.trail.record(new AuditAct(
                "rosa",
                AuditAction.COMMENT_RESTORED,
                new AuditThing(AuditThing.Kind.COMMENT, comment.value()),
                Map.of(),
                Map.of(),
                "",
                Optional.of(version)));
    }

    private static void done(Outcome outcome) {
        if (outcome != Outcome.DONE) {
            throw new IllegalStateException("It was not done: " + outcome);
        }
    }
}

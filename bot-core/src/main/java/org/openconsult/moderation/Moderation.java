package org.openconsult.moderation;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.AuditedVersions;
import org.openconsult.audit.DeskChange;
import org.openconsult.audit.Outcome;
import org.openconsult.comment.CommentId;
import org.openconsult.storage.Storage;

/** Changes comments as coordinators say. Each change is a version of the comment and an entry in the audit trail. */
public final class Moderation {
    private final AuditedVersions comments;
    private final InstantSource clock;

    public Moderation(Storage storage, AuditTrail trail, InstantSource clock) {
        this.comments = AuditedVersions.in(storage, Storage.COMMENTS, trail);
        this.clock = clock;
    }

    /**
     * Changes a comment that is as it was seen; otherwise nothing happens.
     *
     * @param seen the version that whoever changes it has looked at
     * @param who the name they sign in with
     */
    public Outcome change(CommentId comment, long seen, ModerationChange change, String who) {
        return comments.change(comment.value(), seen, wanted(comment, change, who));
    }

    /** Changes a comment as it is now, whatever it was when it was looked at; again is harmless. */
    public Outcome changeNewest(CommentId comment, ModerationChange change, String who) {
        return comments.changeNewest(comment.value(), wanted(comment, change, who));
    }

    /**
     * Changes many comments, one after the other, each as it is now; again is harmless, so what a crash left is done by asking
     * once more.
     *
     * @return what became of each, in the same order
     */
    public Map<CommentId, Outcome> changeAll(List<CommentId> all, ModerationChange change, String who) {
        return all.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        comment -> changeNewest(comment, change, who),
                        (first, again) -> first,
                        LinkedHashMap::new));
    }

    private DeskChange wanted(CommentId comment, ModerationChange change, String who) {
        return new DeskChange(
                who,
                change.action(),
                new AuditThing(AuditThing.Kind.COMMENT, comment.value()),
                change.reason(),
                before -> change.apply(before, who, clock.instant()),
                CommentSummary::of);
    }
}

package org.openconsult.export;

import java.time.Instant;
import java.util.Optional;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;

/**
 * Which comments an export holds: those that fit all of what is given.
 *
 * @param commitment the commitment's id, or {@link #WHOLE_PLAN}
 * @param from the first moment of receipt
 * @param until the moment after the last one
 */
public record ExportFilter(
        Optional<ChannelId> channel,
        Optional<String> district,
        Optional<Language> language,
        Optional<String> commitment,
        Optional<Stance> stance,
        Optional<CommentStatus> status,
        Optional<Instant> from,
        Optional<Instant> until) {
    /** Stands for the plan as a whole; never a commitment's id, those begin with a letter. */
    public static final String WHOLE_PLAN = "0";

    /** Everything. */
    public static final ExportFilter ALL = new ExportFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** What every way of reading comments must agree with. */
    public boolean accepts(CommentRow row) {
        return fits(channel, Optional.of(row.channel()))
                && fits(district, row.district())
                && fits(language, Optional.of(row.language()))
                && fits(commitment, commitment(row.subject()))
                && fits(stance, row.stance())
                && fits(status, Optional.of(row.status()))
                && from.filter(row.receivedAt()::isBefore).isEmpty()
                && until.filter(end -> !row.receivedAt().isBefore(end)).isEmpty();
    }

    private static <T> boolean fits(Optional<T> wanted, Optional<T> actual) {
        return wanted.isEmpty() || wanted.equals(actual);
    }

    private static Optional<String> commitment(Subject subject) {
        if (subject instanceof Subject.OnCommitment on) {
            return Optional.of(on.id());
        }
        return subject instanceof Subject.WholePlan ? Optional.of(WHOLE_PLAN) : Optional.empty();
    }
}

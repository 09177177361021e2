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

    /** The same, of this channel alone. */
    public ExportFilter withChannel(ChannelId one) {
        return new ExportFilter(Optional.of(one), district, language, commitment, stance, status, from, until);
    }

    /** The same, of this district alone. */
    public ExportFilter withDistrict(String one) {
        return new ExportFilter(channel, Optional.of(one), language, commitment, stance, status, from, until);
    }

    /** The same, of this language alone. */
    public ExportFilter withLanguage(Language one) {
        return new ExportFilter(channel, district, Optional.of(one), commitment, stance, status, from, until);
    }

    /** The same, on this commitment, or {@link #WHOLE_PLAN}, alone. */
    public ExportFilter withCommitment(String one) {
        return new ExportFilter(channel, district, language, Optional.of(one), stance, status, from, until);
    }

    /** The same, of this stance alone. */
    public ExportFilter withStance(Stance one) {
        return new ExportFilter(channel, district, language, commitment, Optional.of(one), status, from, until);
    }

    /** The same, of this status alone. */
    public ExportFilter withStatus(CommentStatus one) {
        return new ExportFilter(channel, district, language, commitment, stance, Optional.of(one), from, until);
    }

    /** The same, from this moment on. */
    public ExportFilter withFrom(Instant one) {
        return new ExportFilter(channel, district, language, commitment, stance, status, Optional.of(one), until);
    }

    /** The same, until before this moment. */
    public ExportFilter withUntil(Instant one) {
        return new ExportFilter(channel, district, language, commitment, stance, status, from, Optional.of(one));
    }

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

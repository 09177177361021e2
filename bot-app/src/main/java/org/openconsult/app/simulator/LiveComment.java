package org.openconsult.app.simulator;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.District;
import org.openconsult.export.CommentRow;
import org.openconsult.redaction.PersonalDataMask;

/**
 * A comment as coordinators see it arrive, masked as it is for the public.
 *
 * @param title the commitment's, none where it is about the whole plan or nothing yet
 * @param text empty where it must not be published
 * @param district its name
 * @param time of day in the plan's time zone
 */
record LiveComment(
        String id,
        @Nullable Integer commitmentNumber,
        @Nullable String title,
        String text,
        @Nullable String stance,
        @Nullable String district,
        String channel,
        String language,
        String status,
        String time) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static LiveComment of(CommentRow row, ActionPlan plan, PersonalDataMask mask) {
        Optional<Commitment> commitment =
                row.subject() instanceof Subject.OnCommitment on ? plan.commitment(on.number()) : Optional.empty();
        return new LiveComment(
                row.publicId().value(),
                row.subject() instanceof Subject.OnCommitment on ? on.number() : null,
                commitment
                        .map(about -> about.title().in(plan.defaultLanguage(), row.language()))
                        .orElse(null),
                row.status().isPublic()
                        ? mask.mask(row.text(), row.marks().masks()).text()
                        : "",
                row.stance().map(LiveComment::word).orElse(null),
                row.district().flatMap(id -> district(plan, id)).orElse(null),
                row.channel().name(),
                row.language().tag(),
                word(row.status()),
                TIME.format(row.receivedAt().atZone(plan.timeZone())));
    }

    private static Optional<String> district(ActionPlan plan, String id) {
        return plan.districts().stream()
                .filter(district -> district.id().equals(id))
                .map(District::name)
                .map(name -> name.in(plan.defaultLanguage(), plan.defaultLanguage()))
                .findFirst();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "LiveComment[" + id + "]";
    }
}

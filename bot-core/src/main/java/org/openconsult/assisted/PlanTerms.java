package org.openconsult.assisted;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.assisted.EntryProblem.Kind;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.District;
import org.openconsult.consultation.Language;
import org.openconsult.export.ExportFilter;

/** What fields mean on one plan: its commitments, districts and languages as people and programs name them. */
final class PlanTerms {
    private static final Map<String, Stance> STANCES = Map.of(
            "support", Stance.SUPPORT,
            "support_with_changes", Stance.SUPPORT_WITH_CHANGES,
            "with_changes", Stance.SUPPORT_WITH_CHANGES,
            "oppose", Stance.OPPOSE,
            "a_favor", Stance.SUPPORT,
            "con_cambios", Stance.SUPPORT_WITH_CHANGES,
            "en_contra", Stance.OPPOSE);

    private final ActionPlan plan;

    PlanTerms(ActionPlan plan) {
        this.plan = plan;
    }

    boolean hasDistricts() {
        return !plan.districts().isEmpty();
    }

    /** By its id, or by its name in any language. */
    Optional<String> district(TypedFields typed) {
        Optional<String> name = typed.get(EntryField.DISTRICT);
        return name.isEmpty()
                ? name
                : plan.district(name.get()).map(District::id).or(() -> typed.wrong(EntryField.DISTRICT, Kind.UNKNOWN));
    }

    /** By its number or id, 0 for the whole plan; in the version that is in force now. */
    Optional<Subject> subject(TypedFields typed) {
        Optional<String> name = typed.required(EntryField.COMMITMENT, typed.get(EntryField.COMMITMENT));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.get().equals(ExportFilter.WHOLE_PLAN)) {
            return Optional.of(new Subject.WholePlan());
        }
        return plan.commitments().stream()
                .filter(commitment -> commitment.id().equals(name.get())
                        || Integer.toString(commitment.number()).equals(name.get()))
                .map(PlanTerms::subject)
                .findFirst()
                .or(() -> typed.wrong(EntryField.COMMITMENT, Kind.UNKNOWN));
    }

    private static Subject subject(Commitment commitment) {
        return new Subject.OnCommitment(commitment.number(), commitment.id(), commitment.version());
    }

    Optional<Stance> stance(TypedFields typed, EntryField field) {
        Optional<String> word = typed.get(field);
        return word.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                                STANCES.get(word.get().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_")))
                        .or(() -> typed.wrong(field, Kind.UNKNOWN));
    }

    /** The plan's own where none is given. */
    Language language(TypedFields typed) {
        return typed.get(EntryField.LANGUAGE)
                .flatMap(tag -> language(typed, EntryField.LANGUAGE, tag))
                .orElse(plan.defaultLanguage());
    }

    List<Language> languages(TypedFields typed) {
        return typed.get(EntryField.LANGUAGES).stream()
                .flatMap(tags -> Stream.of(tags.split("[\\s,;]+")))
                .flatMap(tag -> language(typed, EntryField.LANGUAGES, tag).stream())
                .distinct()
                .toList();
    }

    private static Optional<Language> language(TypedFields typed, EntryField field, String tag) {
        String small = tag.toLowerCase(Locale.ROOT);
        return small.matches("[a-z]{2,3}") ? Optional.of(new Language(small)) : typed.wrong(field, Kind.UNKNOWN);
    }
}

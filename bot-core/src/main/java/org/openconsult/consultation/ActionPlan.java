package org.openconsult.consultation;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An action plan as its file gives it: who, when, and the commitments by number.
 *
 * @param timeZone where the plan's days begin and end
 * @param languages those the plan is written in, the default one among them
 * @param draft what became of the draft's commitments, once this plan is the final of one
 */
public record ActionPlan(
        String id,
        String country,
        int version,
        ZoneId timeZone,
        Language defaultLanguage,
        List<Language> languages,
        LocalizedText title,
        LocalizedText introduction,
        DateRange dates,
        List<District> districts,
        List<CalendarEntry> calendar,
        List<Commitment> commitments,
        Optional<DraftNumbers> draft) {
    public ActionPlan {
        languages = List.copyOf(languages);
        districts = List.copyOf(districts);
        calendar = List.copyOf(calendar);
        commitments = List.copyOf(commitments);
    }

    public Optional<Commitment> commitment(int number) {
        return commitments.stream()
                .filter(commitment -> commitment.number() == number)
                .findFirst();
    }

    public Optional<Commitment> commitment(String id) {
        return commitments.stream()
                .filter(commitment -> commitment.id().equals(id))
                .findFirst();
    }

    /** What is said of the draft's commitment with this number. */
    public Optional<DraftCommitment> drafted(int number) {
        return draft.flatMap(numbers -> numbers.of(number));
    }

    /** The commitments that one of the draft is in now, by number; none where it was dropped. */
    public List<Commitment> became(DraftCommitment was) {
        return commitments.stream()
                .filter(commitment -> was.became().contains(commitment.id()))
                .sorted(Comparator.comparingInt(Commitment::number))
                .toList();
    }

    /** The district of that id, or of that name in any of the plan's languages. */
    public Optional<District> district(String called) {
        return districts.stream()
                .filter(district -> district.id().equalsIgnoreCase(called)
                        || languages.stream().anyMatch(language -> district.name()
                                .in(language, defaultLanguage)
                                .equalsIgnoreCase(called)))
                .findFirst();
    }

    /** The days on which the public is asked. */
    public DateRange publicConsultation() {
        return calendar.stream()
                .filter(entry -> entry.id().equals(CalendarEntry.PUBLIC_CONSULTATION))
                .map(CalendarEntry::dates)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The plan has no public_consultation dates"));
    }

    /** The same plan in another version, with these commitments. */
    public ActionPlan withCommitments(int newVersion, List<Commitment> newCommitments) {
        return new ActionPlan(
                id,
                country,
                newVersion,
                timeZone,
                defaultLanguage,
                languages,
                title,
                introduction,
                dates,
                districts,
                calendar,
                newCommitments,
                draft);
    }

    /** The same plan with these phases. */
    public ActionPlan withCalendar(List<CalendarEntry> newCalendar) {
        return new ActionPlan(
                id,
                country,
                version,
                timeZone,
                defaultLanguage,
                languages,
                title,
                introduction,
                dates,
                districts,
                newCalendar,
                commitments,
                draft);
    }

    /** The same plan as the final of a draft. */
    public ActionPlan withDraft(Optional<DraftNumbers> newDraft) {
        return new ActionPlan(
                id,
                country,
                version,
                timeZone,
                defaultLanguage,
                languages,
                title,
                introduction,
                dates,
                districts,
                calendar,
                commitments,
                newDraft);
    }
}

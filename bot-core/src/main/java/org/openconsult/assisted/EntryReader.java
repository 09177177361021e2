package org.openconsult.assisted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;

/** Reads a meeting as it was typed, in a form or in lines of a spreadsheet. */
public final class EntryReader {
    static final int LONGEST_PLACE = 200;
    static final int LONGEST_NOTES = 5_000;
    static final int LONGEST_TEXT = 20_000;

    private final PlanTerms terms;
    private final LocalDate today;

    /**
     * A reader of what was said on one plan.
     *
     * @param today where the plan is: nothing was said later
     */
    public EntryReader(ActionPlan plan, LocalDate today) {
        this.terms = new PlanTerms(plan);
        this.today = today;
    }

    /** The fields of one comment, and where problems with them are. */
    public record TypedComment(int where, Map<EntryField, String> fields) {
        public TypedComment {
            fields = Map.copyOf(fields);
        }

        /** Whether nothing was typed; a language is chosen before anybody types. */
        public boolean isBlank() {
            return fields.entrySet().stream()
                    .allMatch(field -> field.getKey() == EntryField.LANGUAGE
                            || field.getKey().isOfMeeting()
                            || field.getValue().isBlank());
        }

        @Override
        public String toString() {
            return "TypedComment[" + where + "]";
        }
    }

    /**
     * Reads a meeting.
     *
     * @param where problems with the meeting itself are
     * @param comments blank ones are passed over
     */
    public EntryReading read(int where, Map<EntryField, String> meeting, List<TypedComment> comments) {
        List<EntryProblem> problems = new ArrayList<>();
        Optional<Meeting> read = meeting(new TypedFields(where, meeting, problems));
        Optional<Integer> people = read.flatMap(Meeting::people);
        List<SpokenComment> said = new ArrayList<>();
        for (TypedComment comment : comments) {
            if (!comment.isBlank()) {
                add(new TypedFields(comment.where(), comment.fields(), problems), people, said);
            }
        }
        if (said.isEmpty() && problems.isEmpty()) {
            int first = comments.isEmpty() ? where : comments.get(0).where();
            problems.add(new EntryProblem(first, EntryField.TEXT, EntryProblem.Kind.MISSING));
        }
        return new EntryReading(
                problems.isEmpty() ? read.map(known -> new AssistedEntry(known, said)) : Optional.empty(), problems);
    }

    /**
     * Reads what is said of a meeting alone.
     *
     * @param problems what is wrong is added to these; there is a meeting when nothing is
     */
    public Optional<Meeting> facts(Map<EntryField, String> typed, List<EntryProblem> problems) {
        Optional<Meeting> read = meeting(new TypedFields(0, typed, problems));
        return problems.isEmpty() ? read : Optional.empty();
    }

    private Optional<Meeting> meeting(TypedFields typed) {
        boolean visit = typed.get(EntryField.KIND).filter("visit"::equals).isPresent();
        Optional<String> place = typed.line(EntryField.PLACE, LONGEST_PLACE);
        Optional<LocalDate> date = typed.day(EntryField.DATE, today);
        Optional<String> district = terms.district(typed);
        Optional<String> notes = typed.words(EntryField.NOTES, LONGEST_NOTES);
        List<Language> languages = terms.languages(typed);
        if (visit) {
            return date.map(day -> new Meeting(
                    Meeting.Kind.VISIT,
                    place,
                    district,
                    day,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    languages,
                    notes));
        }
        typed.required(EntryField.PLACE, place);
        if (terms.hasDistricts()) {
            typed.required(EntryField.DISTRICT, district);
        }
        Optional<Integer> people = typed.required(EntryField.PEOPLE, typed.count(EntryField.PEOPLE));
        Optional<Integer> women = typed.some(EntryField.WOMEN, 0, people);
        Optional<Integer> youth = typed.some(EntryField.YOUTH, 0, people);
        return date.map(day ->
                new Meeting(Meeting.Kind.GATHERING, place, district, day, people, women, youth, languages, notes));
    }

    private void add(TypedFields typed, Optional<Integer> people, List<SpokenComment> said) {
        var subject = terms.subject(typed);
        Language language = terms.language(typed);
        Optional<String> text = typed.required(EntryField.TEXT, typed.words(EntryField.TEXT, LONGEST_TEXT));
        var stance = terms.stance(typed, EntryField.STANCE);
        Optional<Integer> speakers = typed.some(EntryField.PEOPLE_REPRESENTED, 1, people);
        Optional<String> dissent = typed.words(EntryField.DISSENT, LONGEST_TEXT);
        var against = terms.stance(typed, EntryField.DISSENT_STANCE);
        Optional<Integer> dissenters = typed.some(EntryField.DISSENT_PEOPLE, 1, people);
        if (dissent.isEmpty() && (against.isPresent() || dissenters.isPresent())) {
            typed.required(EntryField.DISSENT, dissent);
        }
        if (subject.isPresent() && text.isPresent()) {
            int place = said.size();
            said.add(new SpokenComment(subject.get(), stance, language, text.get(), speakers, Optional.empty()));
            dissent.ifPresent(words -> said.add(
                    new SpokenComment(subject.get(), against, language, words, dissenters, Optional.of(place))));
        }
    }
}

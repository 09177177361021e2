package org.openconsult.app.desk.meetings;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openconsult.assisted.EntryField;
import org.openconsult.assisted.EntryProblem;
import org.openconsult.assisted.EntryReader.TypedComment;
import org.openconsult.assisted.Meeting;
import org.openconsult.consultation.Language;

/**
 * The form for a meeting as it was typed. Fields of the meeting are named by their word, those of its third comment end in
 * {@code .3}.
 *
 * @param typed by name
 */
record MeetingForm(Map<String, String> typed) {
    static final int MOST_COMMENTS = 80;
    static final String KEY = "key";
    static final String TOLD = "told";
    private static final int AT_FIRST = 3;

    MeetingForm {
        typed = Map.copyOf(typed);
    }

    /** One in which all that is known of a meeting stands, and none of what was said there. */
    static MeetingForm of(Meeting meeting) {
        Map<EntryField, String> known = new EnumMap<>(EntryField.class);
        known.put(EntryField.KIND, kind(meeting));
        known.put(EntryField.DATE, meeting.date().toString());
        known.put(
                EntryField.LANGUAGES,
                meeting.languages().stream().map(Language::tag).collect(Collectors.joining(", ")));
        meeting.place().ifPresent(place -> known.put(EntryField.PLACE, place));
        meeting.district().ifPresent(district -> known.put(EntryField.DISTRICT, district));
        meeting.people().ifPresent(people -> known.put(EntryField.PEOPLE, people.toString()));
        meeting.women().ifPresent(women -> known.put(EntryField.WOMEN, women.toString()));
        meeting.youth().ifPresent(youth -> known.put(EntryField.YOUTH, youth.toString()));
        meeting.notes().ifPresent(notes -> known.put(EntryField.NOTES, notes));
        return new MeetingForm(known.entrySet().stream()
                .collect(Collectors.toMap(field -> field.getKey().word(), Map.Entry::getValue)));
    }

    /** The same for a meeting of this kind, whatever was sent. */
    MeetingForm ofKindOf(Meeting meeting) {
        Map<String, String> fixed = new HashMap<>(typed);
        fixed.put(EntryField.KIND.word(), kind(meeting));
        return new MeetingForm(fixed);
    }

    private static String kind(Meeting meeting) {
        return meeting.kind().name().toLowerCase(Locale.ROOT);
    }

    /** What stands in a field; empty where nothing does. */
    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** The comments that there is room for, from 1. */
    public List<Integer> places() {
        int last = typed.keySet().stream().mapToInt(MeetingForm::place).max().orElse(0);
        int more = typed.containsKey("more") ? AT_FIRST : 0;
        return IntStream.rangeClosed(1, Math.min(Math.max(AT_FIRST, last + more), MOST_COMMENTS))
                .boxed()
                .toList();
    }

    /** Those who enter it have told people what becomes of their words. */
    boolean isTold() {
        return typed.containsKey(TOLD);
    }

    Map<EntryField, String> meeting() {
        Map<EntryField, String> meeting = new EnumMap<>(EntryField.class);
        for (EntryField field : EntryField.values()) {
            if (field.isOfMeeting()) {
                meeting.put(field, value(field.word()));
            }
        }
        return meeting;
    }

    List<TypedComment> comments() {
        return places().stream().map(this::comment).toList();
    }

    private TypedComment comment(int place) {
        Map<EntryField, String> fields = new EnumMap<>(EntryField.class);
        for (EntryField field : EntryField.values()) {
            if (!field.isOfMeeting()) {
                fields.put(field, value(field.word() + "." + place));
            }
        }
        return new TypedComment(place, fields);
    }

    /** The name of the field that a problem is with. */
    static String field(EntryProblem problem) {
        String word = problem.field().word();
        return problem.where() == 0 ? word : word + "." + problem.where();
    }

    private static int place(String name) {
        int dot = name.lastIndexOf('.');
        boolean numbered = dot > 0
                && name.substring(dot + 1).matches("[1-9][0-9]?")
                && EntryField.of(name.substring(0, dot)).isPresent();
        return numbered ? Integer.parseInt(name.substring(dot + 1)) : 0;
    }

    /** None of the words. */
    @Override
    public String toString() {
        return "MeetingForm[" + typed.size() + " fields]";
    }
}

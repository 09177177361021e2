package org.openconsult.assisted.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openconsult.assisted.EntryField;
import org.openconsult.assisted.EntryProblem;
import org.openconsult.assisted.EntryReader.TypedComment;

/** Puts lines together that are of the same meeting. */
final class SheetMeetings {
    private final Map<String, OneMeeting> byName = new LinkedHashMap<>();
    private final List<EntryProblem> problems;

    SheetMeetings(List<EntryProblem> problems) {
        this.problems = problems;
    }

    /**
     * A meeting and its lines.
     *
     * @param line the first
     */
    record OneMeeting(int line, Map<EntryField, String> fields, List<TypedComment> comments) {

        @Override
        public String toString() {
            return "OneMeeting[" + line + "]";
        }
    }

    List<OneMeeting> all() {
        return List.copyOf(byName.values());
    }

    void add(int line, Map<EntryField, String> fields) {
        boolean visit = value(fields, EntryField.PLACE).isEmpty();
        String name = visit ? "line " + line : name(fields);
        OneMeeting meeting = byName.computeIfAbsent(name, first -> begun(line, fields, visit));
        if (meeting.line() != line) {
            join(line, fields, meeting.fields());
        }
        Map<EntryField, String> comment = new EnumMap<>(EntryField.class);
        fields.forEach((field, text) -> {
            if (!field.isOfMeeting()) {
                comment.put(field, text);
            }
        });
        meeting.comments().add(new TypedComment(line, comment));
    }

    private static OneMeeting begun(int line, Map<EntryField, String> fields, boolean visit) {
        Map<EntryField, String> meeting = new EnumMap<>(EntryField.class);
        fields.forEach((field, text) -> {
            if (field.isOfMeeting()) {
                meeting.put(field, text);
            }
        });
        if (visit) {
            meeting.put(EntryField.KIND, "visit");
        }
        return new OneMeeting(line, meeting, new ArrayList<>());
    }

    /** What a later line says of the meeting must be what an earlier one said, or nothing. */
    private void join(int line, Map<EntryField, String> fields, Map<EntryField, String> meeting) {
        fields.forEach((field, text) -> {
            if (field.isOfMeeting() && !text.isBlank()) {
                String before = value(meeting, field);
                if (before.isEmpty()) {
                    meeting.put(field, text);
                } else if (!before.equalsIgnoreCase(text.strip())) {
                    problems.add(new EntryProblem(line, field, EntryProblem.Kind.DIFFERS));
                }
            }
        });
    }

    private static String name(Map<EntryField, String> fields) {
        return String.join(
                "\n",
                value(fields, EntryField.PLACE).toLowerCase(Locale.ROOT),
                value(fields, EntryField.DATE),
                value(fields, EntryField.DISTRICT).toLowerCase(Locale.ROOT));
    }

    private static String value(Map<EntryField, String> fields, EntryField field) {
        return fields.getOrDefault(field, "").strip();
    }
}

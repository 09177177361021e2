package org.openconsult.assisted;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.Language;

/**
 * Where and when people said something face to face, and how many they were.
 *
 * @param place as whoever enters it calls it
 * @param district one of the plan's ids
 * @param date the day on which it was, which may be long before it was entered
 * @param people how many were there; always given for a gathering
 * @param women how many of them, where somebody counted
 * @param youth how many of them, where somebody counted
 * @param languages that were spoken
 * @param notes for colleagues, of how it went; never published
 */
public record Meeting(
        Kind kind,
        Optional<String> place,
        Optional<String> district,
        LocalDate date,
        Optional<Integer> people,
        Optional<Integer> women,
        Optional<Integer> youth,
        List<Language> languages,
        Optional<String> notes) {
    public Meeting {
        languages = List.copyOf(languages);
    }

    /** How people came together. */
    public enum Kind {
        /** Several people came together for it. */
        GATHERING,
        /** Somebody came by alone. */
        VISIT
    }

    /** Leaves out the notes, which may name somebody. */
    @Override
    public String toString() {
        return "Meeting[" + kind + ", " + date + "]";
    }
}

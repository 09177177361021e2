package org.openconsult.document;

import java.util.Locale;
import java.util.Optional;

/**
 * What documents are of.
 *
 * @param id the session's or the meeting's
 */
public record Occasion(Kind kind, String id) {

    /** How people came together. */
    public enum Kind {
        /** A session that somebody led on a channel. */
        SESSION,
        /** A meeting that was entered for those who spoke there. */
        MEETING;

        /** As it stands in addresses and in the storage. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind that a word names. */
        public static Optional<Kind> of(String word) {
            return word.equals(SESSION.word())
                    ? Optional.of(SESSION)
                    : Optional.of(MEETING).filter(kind -> word.equals(kind.word()));
        }
    }

    public static Occasion session(String id) {
        return new Occasion(Kind.SESSION, id);
    }

    public static Occasion meeting(String id) {
        return new Occasion(Kind.MEETING, id);
    }

    /** Names it among all. */
    String name() {
        return kind.word() + "/" + id;
    }
}

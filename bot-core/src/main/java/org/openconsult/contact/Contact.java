package org.openconsult.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A contact of a consultation, as it is kept.
 *
 * @param id names it for ever, and tells nothing about whom
 * @param version the newest that is known of
 * @param enteredBy who took it in last, by the name they sign in with
 * @param notes what coordinators tell each other about it
 * @param done when and by whom it was said that nothing more is to be followed up
 */
public record Contact(
        String id,
        long version,
        String consultation,
        ContactCard card,
        String enteredBy,
        Instant enteredAt,
        Optional<Invited> invited,
        List<Note> notes,
        Optional<Done> done) {
    public Contact {
        notes = List.copyOf(notes);
    }

    /**
     * That they were invited.
     *
     * @param mailing the one that did it
     * @param message the message's id on its way out
     */
    public record Invited(String mailing, String message, Instant at) {}

    /** The same as if nobody had invited them. */
    Contact uninvited() {
        return new Contact(id, version, consultation, card, enteredBy, enteredAt, Optional.empty(), notes, done);
    }

    /** What somebody at the desk wrote down. */
    public record Note(Instant at, String by, String words) {
        /** Leaves out the words. */
        @Override
        public String toString() {
            return "Note[" + at + "]";
        }
    }

    /** That nothing more is to be done. */
    public record Done(Instant at, String by) {}
}

package org.openconsult.audit;

import java.util.Locale;
import java.util.Optional;
import org.openconsult.storage.Storage;

/**
 * What something was done to.
 *
 * @param id names it among its kind for ever, and tells nothing about a person
 */
public record AuditThing(Kind kind, String id) {

    /** The kinds of things; those that are kept as versions with the collection that these are in. */
    public enum Kind {
        COMMENT(Storage.COMMENTS),
        THEME(Storage.CODE_BOOKS),
        CAMPAIGN(Storage.CAMPAIGNS),
        TARGETS(Storage.COVERAGE_TARGETS),
        CONSULTATION(Storage.CONSULTATIONS),
        SESSION(""),
        ACCOUNT(""),
        TOKEN(""),
        /** A letter to one person, or an answer of the bot. */
        MESSAGE(Storage.LETTERS),
        PERSON(""),
        /** Where people spoke whom somebody at the desk listened to. */
        MEETING(Storage.MEETINGS),
        /** What a version of a commitment changed. */
        CHANGE(Storage.CHANGE_REASONS),
        /** A photo, minutes or the like of a session or a meeting. */
        DOCUMENT(Storage.DOCUMENTS),
        /** What was decided on what people said, and why. */
        RESPONSE(Storage.RESPONSES),
        /** Where a consultation stands after its closing. */
        PHASE(Storage.PHASE_MOVES),
        /** Somebody whom coordinators know, by a keyed hash. */
        CONTACT(Storage.CONTACTS),
        /** A message to many people. */
        MAILING(Storage.MAILINGS),
        /** Of what people are reminded by rule. */
        REMINDERS(Storage.REMINDERS),
        /** What a newer version of the product wrote and this one does not know. */
        SOMETHING_ELSE("");

        private final String collection;

        Kind(String collection) {
            this.collection = collection;
        }

        /** Where each change of such a thing stands as a version that names its entry in the trail. */
        Optional<String> collection() {
            return Optional.of(collection).filter(name -> !name.isEmpty());
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return kind;
                }
            }
            return SOMETHING_ELSE;
        }
    }

    /** As it is stored: the kind, a slash and the id. */
    String stored() {
        return kind.word() + "/" + id;
    }

    static AuditThing read(String stored) {
        int slash = stored.indexOf('/');
        return new AuditThing(Kind.of(stored.substring(0, Math.max(0, slash))), stored.substring(slash + 1));
    }
}

package org.openconsult.assisted;

import org.apache.commons.codec.digest.DigestUtils;
import org.openconsult.comment.CommentId;
import org.openconsult.participant.ParticipantId;

/**
 * The names of all that a submission makes, derived from its own, so that making it again makes the same. Hashes without a
 * key, since a change of keys between two sendings must not make other names; what is hashed tells nothing about the people.
 *
 * @param submission its name
 */
record EntryNames(String submission) {
    private static final int SHORT = 16;
    private static final int LONG = 32;

    String work() {
        return hash("work").substring(0, LONG);
    }

    String meeting(int entry) {
        return hash("meeting", entry).substring(0, SHORT);
    }

    /** Stands for those who were there, as nobody knows which of them said what. */
    ParticipantId people(int entry) {
        return new ParticipantId(hash("people", entry).substring(0, LONG));
    }

    CommentId comment(int entry, int comment) {
        return new CommentId(hash("comment", entry, comment).substring(0, SHORT));
    }

    private String hash(String kind, int... places) {
        StringBuilder name = new StringBuilder(kind).append('/').append(submission);
        for (int place : places) {
            name.append('/').append(place);
        }
        return DigestUtils.sha256Hex(name.toString());
    }
}

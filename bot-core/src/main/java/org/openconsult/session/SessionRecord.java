package org.openconsult.session;

import java.util.Optional;
import org.openconsult.comment.ReceiptCode;

/** The sessions and the codes that lead to them, as they stand while a message is answered. */
public interface SessionRecord {
    /** One that holds nothing. */
    SessionRecord EMPTY = new SessionRecord() {
        @Override
        public Optional<SessionCard> find(String session) {
            return Optional.empty();
        }

        @Override
        public Optional<SessionCard> joinedBy(ReceiptCode code) {
            return Optional.empty();
        }

        @Override
        public Optional<String> coordinatorOf(ReceiptCode code) {
            return Optional.empty();
        }
    };

    Optional<SessionCard> find(String session);

    /** The session that a code lets people take part in, open or not. */
    Optional<SessionCard> joinedBy(ReceiptCode code);

    /** The coordinator to whom the desk gave a code a short time ago, to be known by it elsewhere. */
    Optional<String> coordinatorOf(ReceiptCode code);
}

package org.openconsult.session;

import java.time.Instant;
import java.util.Optional;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.storage.Storage;

/** The record of sessions at one moment. */
public final class StoredSessions implements SessionRecord {
    private final Storage storage;
    private final Invitations invitations;
    private final Instant now;

    public StoredSessions(Storage storage, Invitations invitations, Instant now) {
        this.storage = storage;
        this.invitations = invitations;
        this.now = now;
    }

    @Override
    public Optional<SessionCard> find(String session) {
        return storage.versions(Storage.SESSIONS)
                .newest(session)
                .map(SessionDocuments::read)
                .map(Session::card);
    }

    @Override
    public Optional<SessionCard> joinedBy(ReceiptCode code) {
        return invitations.session(code).flatMap(this::find);
    }

    @Override
    public Optional<String> coordinatorOf(ReceiptCode code) {
        return invitations.coordinator(code, now);
    }
}

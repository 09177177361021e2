package org.openconsult.session;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.comment.DrawnCodes;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.participant.Fingerprints;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;

/** Codes that let people do something: take part in a session from elsewhere, or be known as a coordinator. */
public final class Invitations {
    /** How long a coordinator has for typing a code. */
    public static final Duration COORDINATORS_TIME = Duration.ofMinutes(30);

    private static final String SESSION = "session";
    private static final String COORDINATOR = "coordinator";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> invitations;
    private final Fingerprints fingerprints;

    public Invitations(Storage storage, Fingerprints fingerprints) {
        this.invitations = storage.collection(Storage.INVITATIONS);
        this.fingerprints = fingerprints;
    }

    /** The code of a session; asked again, the same. */
    ReceiptCode toSession(String session) {
        return code("session/" + session, new Document(SESSION, session));
    }

    /**
     * A code by which a coordinator can show, for {@link #COORDINATORS_TIME}, who they are elsewhere.
     *
     * @param coordinator the name they sign in with
     * @param lot makes the code another one each time, and none that can be guessed
     */
    public ReceiptCode toCoordinator(String coordinator, String lot, Instant now) {
        return code(
                "coordinator/" + lot,
                new Document(COORDINATOR, coordinator).append(UNTIL, Date.from(now.plus(COORDINATORS_TIME))));
    }

    /** The id of the session that a code leads to. */
    Optional<String> session(ReceiptCode code) {
        return Inserts.find(invitations, code.value()).map(found -> found.getString(SESSION));
    }

    /** The coordinator who has this code, if it is still good. */
    Optional<String> coordinator(ReceiptCode code, Instant now) {
        return Inserts.find(invitations, code.value())
                .filter(found -> found.containsKey(COORDINATOR))
                .filter(found -> now.isBefore(found.getDate(UNTIL).toInstant()))
                .map(found -> found.getString(COORDINATOR));
    }

    private ReceiptCode code(String reason, Document content) {
        return DrawnCodes.of(fingerprints, "invitation", reason)
                .filter(code -> isTaken(code, content))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No code is free"));
    }

    private boolean isTaken(ReceiptCode code, Document content) {
        Document invitation = new Document(content).append(Inserts.ID, code.value());
        return Inserts.insert(invitations, invitation)
                || Inserts.find(invitations, code.value())
                        .filter(invitation::equals)
                        .isPresent();
    }
}

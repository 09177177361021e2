package org.openconsult.comment;

import com.mongodb.client.MongoCollection;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.openconsult.participant.Fingerprints;
import org.openconsult.storage.GatheredInserts;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;

/**
 * Hands out receipt codes, each to one comment only, before anybody sees them. A comment's code is a keyed hash of its
 * id, so that a turn that is taken again shows the same code; where the hash makes no code that can be typed, or one
 * that another comment has, the next hash is tried.
 */
public final class Receipts {
    private static final String COMMENT = "comment";
    private final MongoCollection<Document> receipts;
    private final GatheredInserts reservations;
    private final Fingerprints fingerprints;

    public Receipts(Storage storage, Fingerprints fingerprints) {
        this.receipts = storage.collection(Storage.RECEIPTS);
        this.reservations = storage.inserts(Storage.RECEIPTS);
        this.fingerprints = fingerprints;
    }

    /** The code the comment gets unless another comment has it: for a turn that may make no comment at all. */
    public ReceiptCode likely(CommentId comment) {
        return codes(comment).findFirst().orElseThrow();
    }

    /** Reserves the comment's code for ever; asked again, answers the same. */
    public ReceiptCode reserve(CommentId comment) {
        return codes(comment)
                .filter(code -> belongsTo(code, comment))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No receipt code is free"));
    }

    /** The comment that has a code; a reserved one may not have been made. */
    public Optional<CommentId> holder(ReceiptCode code) {
        return Inserts.find(receipts, code.value()).map(holder -> new CommentId(holder.getString(COMMENT)));
    }

    private Stream<ReceiptCode> codes(CommentId comment) {
        return DrawnCodes.of(fingerprints, "receipt", comment.value());
    }

    private boolean belongsTo(ReceiptCode code, CommentId comment) {
        Document reservation = new Document(Inserts.ID, code.value()).append(COMMENT, comment.value());
        if (reservations.insert(reservation)) {
            return true;
        }
        return holder(code).filter(comment::equals).isPresent();
    }
}

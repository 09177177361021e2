package org.openconsult.comment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** The record as one person sees it while one message is answered: each comment is read when it is first asked for. */
public final class StoredComments implements CommentRecord {
    private final Versions comments;
    private final Receipts receipts;
    private final String consultation;
    private final ParticipantId person;
    private final Map<ReceiptCode, Optional<CommentId>> holders = new HashMap<>();
    private final Map<CommentId, Optional<CommentCard>> cards = new HashMap<>();

    /**
     * The record for one person.
     *
     * @param consultation whose comments are found; those of others are not
     */
    public StoredComments(Storage storage, Receipts receipts, String consultation, ParticipantId person) {
        this.comments = storage.versions(Storage.COMMENTS);
        this.receipts = receipts;
        this.consultation = consultation;
        this.person = person;
    }

    @Override
    public Optional<CommentCard> find(ReceiptCode code) {
        return holders.computeIfAbsent(code, receipts::holder).flatMap(this::find);
    }

    @Override
    public Optional<CommentCard> find(CommentId id) {
        return cards.computeIfAbsent(id, this::read);
    }

    private Optional<CommentCard> read(CommentId id) {
        return comments.newest(id.value())
                .filter(comment -> consultation.equals(comment.getString(CommentDocuments.CONSULTATION)))
                .map(this::card);
    }

    private static List<CommentId> additions(Document comment) {
        List<Document> revisions = CommentDocuments.revisions(comment);
        return CommentDocuments.parts(revisions.get(revisions.size() - 1)).stream()
                .map(part -> new CommentId(part.getString(CommentDocuments.MESSAGE)))
                .toList();
    }

    private CommentCard card(Document comment) {
        return new CommentCard(
                new CommentId(comment.getString(Versions.ID)),
                new ReceiptCode(comment.getString(CommentDocuments.RECEIPT)),
                person.value().equals(comment.getString(CommentDocuments.PARTICIPANT)),
                CommentDocuments.subject(comment),
                CommentDocuments.status(comment),
                comment.containsKey(CommentDocuments.STANCE),
                CommentDocuments.hiding(comment).map(Hiding::reason),
                additions(comment));
    }
}

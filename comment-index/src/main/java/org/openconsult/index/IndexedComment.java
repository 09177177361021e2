package org.openconsult.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Subject;
import org.openconsult.export.ExportFilter;
import org.openconsult.participant.Participants;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.storage.Versions;

/**
 * What the index takes in of a comment and of its author.
 *
 * @param version of the comment
 * @param authorVersion of what its author said of themselves; 0 where nothing is known
 * @param revisions how many versions of its words there were, so that it is known when words have to go
 * @param person the author's id; empty when they were erased
 * @param commitment the commitment's id, or {@link ExportFilter#WHOLE_PLAN}
 * @param commitmentVersion of the commitment's text; 0 for what is on none
 * @param stance in storage's words, as all that is chosen from a few
 * @param text the newest revision's, masked
 */
public record IndexedComment(
        CommentId id,
        long version,
        long authorVersion,
        int revisions,
        String consultation,
        String person,
        Instant receivedAt,
        String channel,
        Optional<String> commitment,
        int commitmentVersion,
        Optional<String> district,
        String language,
        Optional<String> stance,
        CommentStatus status,
        Optional<String> stakeholderType,
        Optional<String> session,
        List<String> themes,
        Optional<String> campaign,
        String receipt,
        String text) {
    public IndexedComment {
        themes = List.copyOf(themes);
    }

    /**
     * Reads a stored comment.
     *
     * @param author what is stored of its author; an empty document where nothing is
     * @param mask hides what tells who somebody is: what nobody is to read must not be found by guessing either
     */
    static IndexedComment of(Document comment, Document author, PersonalDataMask mask) {
        List<Document> revisions = CommentDocuments.revisions(comment);
        Document newest = revisions.get(revisions.size() - 1);
        Subject subject = CommentDocuments.subject(comment);
        return new IndexedComment(
                new CommentId(comment.getString(Versions.ID)),
                comment.getLong(Versions.VERSION),
                author.get(Versions.VERSION, 0L),
                revisions.size(),
                comment.getString(CommentDocuments.CONSULTATION),
                comment.getString(CommentDocuments.PARTICIPANT),
                comment.getDate(CommentDocuments.RECEIVED_AT).toInstant(),
                comment.getString(CommentDocuments.CHANNEL),
                commitment(subject),
                subject instanceof Subject.OnCommitment on ? on.version() : 0,
                Optional.ofNullable(author.getString(Participants.DISTRICT)),
                newest.getString(CommentDocuments.LANGUAGE),
                Optional.ofNullable(comment.getString(CommentDocuments.STANCE)),
                CommentDocuments.status(comment),
                Optional.ofNullable(author.getString(Participants.STAKEHOLDER_TYPE)),
                Optional.ofNullable(comment.getString(CommentDocuments.SESSION)),
                CommentDocuments.themes(comment),
                CommentDocuments.campaign(comment),
                comment.getString(CommentDocuments.RECEIPT),
                mask.mask(newest.getString(CommentDocuments.TEXT), CommentDocuments.masks(comment))
                        .text());
    }

    static boolean isTrial(Document comment) {
        return comment.getBoolean(CommentDocuments.TRIAL, false);
    }

    private static Optional<String> commitment(Subject subject) {
        if (subject instanceof Subject.OnCommitment on) {
            return Optional.of(on.id());
        }
        return subject instanceof Subject.WholePlan ? Optional.of(ExportFilter.WHOLE_PLAN) : Optional.empty();
    }

    /** Names the comment only; what the person wrote stays out of logs. */
    @Override
    public String toString() {
        return "IndexedComment[" + id + "]";
    }
}

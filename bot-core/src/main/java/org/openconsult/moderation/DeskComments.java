package org.openconsult.moderation;

import static org.openconsult.comment.CommentDocuments.constant;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.Assistance;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Stance;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;
import org.openconsult.participant.Participants;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** Reads comments for the desk. Words as they were written come out of {@link #raw} alone. */
public final class DeskComments {
    private final Storage storage;
    private final Versions comments;
    private final Versions participants;

    public DeskComments(Storage storage) {
        this.storage = storage;
        this.comments = storage.versions(Storage.COMMENTS);
        this.participants = storage.versions(Storage.PARTICIPANTS);
    }

    /**
     * The newest version of a comment.
     *
     * @param mask the plan's country's
     */
    public Optional<DeskComment> find(CommentId id, PersonalDataMask mask) {
        return find(List.of(id), mask).stream().findFirst();
    }

    /** The newest versions of those that are there, in the order of the ids; all are asked for at once. */
    public List<DeskComment> find(List<CommentId> ids, PersonalDataMask mask) {
        return newest(ids.stream().map(CommentId::value).toList(), mask);
    }

    /** The words of a comment as they were written: only for those who may read them. */
    public Optional<RawWords> raw(CommentId id) {
        return comments.newest(id.value())
                .map(comment -> new RawWords(
                        CommentDocuments.revisions(comment).stream()
                                .map(revision -> revision.getString(CommentDocuments.TEXT))
                                .toList(),
                        CommentDocuments.masks(comment)));
    }

    /** All that the author of a comment wrote, in every consultation, that one included; the newest first, at most so many. */
    public List<DeskComment> byAuthorOf(CommentId id, PersonalDataMask mask, int most) {
        return comments.newest(id.value())
                .map(comment -> comment.getString(CommentDocuments.PARTICIPANT))
                .filter(author -> !author.isEmpty())
                .map(author -> newest(ids(author, most), mask))
                .orElse(List.of());
    }

    private List<DeskComment> newest(List<String> ids, PersonalDataMask mask) {
        Map<String, Document> newest = comments.newestOf(ids);
        Map<String, Document> authors = participants.newestOf(newest.values().stream()
                .map(comment -> comment.getString(CommentDocuments.PARTICIPANT))
                .collect(Collectors.toSet()));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(newest.get(id)).stream())
                .map(comment -> read(comment, authors, mask))
                .toList();
    }

    /** Every comment has a first version, so that each is found once however often it was changed. */
    private List<String> ids(String author, int most) {
        return storage.collection(Storage.COMMENTS)
                .find(Filters.and(Filters.eq(CommentDocuments.PARTICIPANT, author), Filters.eq(Versions.VERSION, 1L)))
                .projection(Projections.include(Versions.ID))
                .sort(Sorts.descending(CommentDocuments.RECEIVED_AT, Versions.ID))
                .limit(most)
                .map(version -> version.getString(Versions.ID))
                .into(new ArrayList<>());
    }

    private static DeskComment read(Document comment, Map<String, Document> authors, PersonalDataMask mask) {
        List<String> masks = CommentDocuments.masks(comment);
        return new DeskComment(
                new CommentId(comment.getString(Versions.ID)),
                comment.getLong(Versions.VERSION),
                new ReceiptCode(comment.getString(CommentDocuments.RECEIPT)),
                comment.getString(CommentDocuments.CONSULTATION),
                new ChannelId(comment.getString(CommentDocuments.CHANNEL)),
                comment.getBoolean(CommentDocuments.TRIAL, false),
                comment.getDate(CommentDocuments.RECEIVED_AT).toInstant(),
                CommentDocuments.subject(comment),
                CommentDocuments.earlierSubjects(comment).stream()
                        .map(DeskComments::earlier)
                        .toList(),
                Optional.ofNullable(comment.getString(CommentDocuments.STANCE))
                        .map(word -> constant(Stance.class, word)),
                CommentDocuments.status(comment),
                CommentDocuments.hiding(comment),
                Optional.ofNullable(comment.getString(CommentDocuments.SESSION)),
                Optional.ofNullable(comment.getString(CommentDocuments.PLACE)),
                Assistance.of(comment),
                CommentDocuments.revisions(comment).stream()
                        .map(revision -> revision(revision, mask, masks))
                        .toList(),
                masks.size(),
                DeskNote.all(comment),
                CommentDocuments.themes(comment),
                CommentDocuments.campaign(comment),
                author(authors.getOrDefault(comment.getString(CommentDocuments.PARTICIPANT), new Document())));
    }

    private static DeskComment.EarlierSubject earlier(Document earlier) {
        return new DeskComment.EarlierSubject(
                CommentDocuments.earlierSubject(earlier),
                earlier.getDate(CommentDocuments.UNTIL).toInstant());
    }

    private static DeskComment.Revision revision(Document revision, PersonalDataMask mask, List<String> masks) {
        return new DeskComment.Revision(
                revision.getInteger(CommentDocuments.NUMBER),
                revision.getDate(CommentDocuments.AT).toInstant(),
                constant(Phase.class, revision.getString(CommentDocuments.PHASE)),
                new Language(revision.getString(CommentDocuments.LANGUAGE)),
                mask.mask(revision.getString(CommentDocuments.TEXT), masks));
    }

    private static DeskComment.Author author(Document person) {
        return new DeskComment.Author(
                Optional.ofNullable(person.getString(Participants.PSEUDONYM)),
                Optional.ofNullable(person.getString(Participants.DISTRICT)),
                Optional.ofNullable(person.getString(Participants.STAKEHOLDER_TYPE)),
                Optional.ofNullable(person.getString(Participants.ORGANISATION)),
                Optional.ofNullable(person.getString(Participants.LANGUAGE)).map(Language::new));
    }
}

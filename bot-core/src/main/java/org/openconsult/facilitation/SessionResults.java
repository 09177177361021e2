package org.openconsult.facilitation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.participant.Participants;
import org.openconsult.participant.StakeholderType;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.session.Session;
import org.openconsult.session.SessionComments;
import org.openconsult.session.SessionItem;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** Reads from storage what came of a session. */
final class SessionResults {
    private final Versions comments;
    private final Versions participants;
    private final SessionComments ofSessions;

    SessionResults(Storage storage, SessionComments ofSessions) {
        this.comments = storage.versions(Storage.COMMENTS);
        this.participants = storage.versions(Storage.PARTICIPANTS);
        this.ofSessions = ofSessions;
    }

    /**
     * On each commitment that it went through, in the order in which it did, and on others that comments are about now: their
     * authors may have said so later.
     */
    List<SessionFigures> of(Session session, PersonalDataMask mask) {
        Map<Integer, List<Document>> counted = ofSessions.of(session.id()).stream()
                .map(CommentId::value)
                .flatMap(id -> comments.newest(id).stream())
                .filter(comment -> CommentDocuments.status(comment).isPublic())
                .sorted(Comparator.comparing(comment -> comment.getDate(CommentDocuments.RECEIVED_AT)))
                .collect(Collectors.groupingBy(SessionResults::number, TreeMap::new, Collectors.toList()));
        return Stream.concat(session.items().stream().map(SessionItem::number), counted.keySet().stream())
                .distinct()
                .map(number -> figures(number, counted.getOrDefault(number, List.of()), mask))
                .toList();
    }

    /** What is about nothing yet stands with the whole plan. */
    private static int number(Document comment) {
        return CommentDocuments.subject(comment) instanceof Subject.OnCommitment on ? on.number() : 0;
    }

    private SessionFigures figures(int number, List<Document> counted, PersonalDataMask mask) {
        Map<String, Optional<StakeholderType>> authors = new HashMap<>();
        Map<Stance, Integer> stances = new EnumMap<>(Stance.class);
        for (Document comment : counted) {
            authors.computeIfAbsent(comment.getString(CommentDocuments.PARTICIPANT), this::type);
            Optional.ofNullable(comment.getString(CommentDocuments.STANCE))
                    .map(word -> CommentDocuments.constant(Stance.class, word))
                    .ifPresent(stance -> stances.merge(stance, 1, Integer::sum));
        }
        List<String> said = counted.stream()
                .map(comment -> mask.mask(words(comment), CommentDocuments.masks(comment)))
                .map(words -> words.text().strip())
                .filter(words -> !words.isEmpty())
                .toList();
        return new SessionFigures(number, counted.size(), authors, stances, said);
    }

    private static String words(Document comment) {
        List<Document> revisions = CommentDocuments.revisions(comment);
        return revisions.get(revisions.size() - 1).getString(CommentDocuments.TEXT);
    }

    private Optional<StakeholderType> type(String participant) {
        return participants
                .newest(participant)
                .map(person -> person.getString(Participants.STAKEHOLDER_TYPE))
                .flatMap(StakeholderType::of);
    }
}

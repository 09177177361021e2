package org.openconsult.facilitation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Stance;
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

    /** On each commitment that it went through, in the order in which it did. */
    List<SessionFigures> of(Session session, PersonalDataMask mask) {
        return session.items().stream()
                .map(SessionItem::number)
                .distinct()
                .map(number -> figures(session, number, mask))
                .toList();
    }

    private SessionFigures figures(Session session, int number, PersonalDataMask mask) {
        List<Document> counted = ofSessions.on(session.id(), number).stream()
                .map(CommentId::value)
                .flatMap(id -> comments.newest(id).stream())
                .filter(comment -> CommentDocuments.status(comment).isPublic())
                .sorted(Comparator.comparing(comment -> comment.getDate(CommentDocuments.RECEIVED_AT)))
                .toList();
        Map<String, Optional<StakeholderType>> authors = new HashMap<>();
        Map<Stance, Integer> stances = new EnumMap<>(Stance.class);
        for (Document comment : counted) {
            authors.computeIfAbsent(comment.getString(CommentDocuments.PARTICIPANT), this::type);
            Optional.ofNullable(comment.getString(CommentDocuments.STANCE))
                    .map(word -> CommentDocuments.constant(Stance.class, word))
                    .ifPresent(stance -> stances.merge(stance, 1, Integer::sum));
        }
        List<String> said = counted.stream()
                .map(SessionResults::words)
                .map(words -> mask.mask(words).text().strip())
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

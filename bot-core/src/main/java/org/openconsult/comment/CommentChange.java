package org.openconsult.comment;

import static org.openconsult.comment.CommentDocuments.EARLIER_SUBJECTS;
import static org.openconsult.comment.CommentDocuments.LANGUAGE;
import static org.openconsult.comment.CommentDocuments.OPENING;
import static org.openconsult.comment.CommentDocuments.PARTS;
import static org.openconsult.comment.CommentDocuments.REVISIONS;
import static org.openconsult.comment.CommentDocuments.STANCE;
import static org.openconsult.comment.CommentDocuments.STATUS;
import static org.openconsult.comment.CommentDocuments.SUBJECT;
import static org.openconsult.comment.CommentDocuments.TEXT;
import static org.openconsult.comment.CommentDocuments.word;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;

/** A change of a stored comment that its author made. */
@FunctionalInterface
public interface CommentChange extends UnaryOperator<Document> {

    /**
     * A new revision: what stood there, what comes between, and these words.
     *
     * @param message stands for the message that brought them: should it be edited, they are found by it
     */
    static CommentChange addWords(String between, String words, Instant at, Phase phase, CommentId message) {
        return comment -> {
            List<Document> revisions = CommentDocuments.revisions(comment);
            Document newest = revisions.get(revisions.size() - 1);
            String before = newest.getString(TEXT) + between;
            List<Document> parts = new ArrayList<>(CommentDocuments.parts(newest));
            parts.add(AddedPart.of(message, before.length(), words.length()));
            revisions.add(next(revisions, at, phase, before + words)
                    .append(OPENING, CommentDocuments.opening(revisions))
                    .append(PARTS, parts));
            return comment.append(REVISIONS, revisions);
        };
    }

    /**
     * A new revision in which the words that a message added are others; none when they are the same. Where they are not found
     * any more, since all was written anew, they are added.
     *
     * @param messages what that message may be stored under
     */
    static CommentChange replacePart(List<CommentId> messages, String words, Instant at, Phase phase) {
        return comment -> {
            List<Document> revisions = CommentDocuments.revisions(comment);
            Document newest = revisions.get(revisions.size() - 1);
            Optional<Document> part = AddedPart.find(newest, messages);
            if (part.isEmpty()) {
                return addWords("\n", words, at, phase, messages.get(0)).apply(comment);
            }
            String text = newest.getString(TEXT);
            String changed = AddedPart.replaced(text, part.get(), words);
            if (changed.equals(text)) {
                return comment;
            }
            revisions.add(next(revisions, at, phase, changed)
                    .append(OPENING, CommentDocuments.opening(revisions))
                    .append(PARTS, AddedPart.afterReplacing(newest, part.get(), words.length())));
            return comment.append(REVISIONS, revisions);
        };
    }

    private static Document next(List<Document> revisions, Instant at, Phase phase, String text) {
        Language language = new Language(revisions.get(revisions.size() - 1).getString(LANGUAGE));
        return CommentDocuments.revision(revisions.size() + 1, at, phase, text, language);
    }

    /** A new revision in place of what stood there, which is kept. */
    static CommentChange replaceWords(String words, Instant at, Phase phase, Language language) {
        return comment -> {
            List<Document> revisions = CommentDocuments.revisions(comment);
            revisions.add(CommentDocuments.revision(revisions.size() + 1, at, phase, words, language));
            return comment.append(REVISIONS, revisions);
        };
    }

    /**
     * A new revision in which the words of the message that made the comment are others, and what was added to them stays;
     * none when they are the same.
     */
    static CommentChange replaceOpening(String words, Instant at, Phase phase, Language language) {
        return comment -> {
            List<Document> revisions = CommentDocuments.revisions(comment);
            Document newest = revisions.get(revisions.size() - 1);
            String text = newest.getString(TEXT);
            int opening = Math.min(CommentDocuments.opening(revisions), text.length());
            String changed = words + text.substring(opening);
            if (changed.equals(text)) {
                return comment;
            }
            revisions.add(CommentDocuments.revision(revisions.size() + 1, at, phase, changed, language)
                    .append(OPENING, words.length())
                    .append(PARTS, AddedPart.moved(CommentDocuments.parts(newest), words.length() - opening)));
            return comment.append(REVISIONS, revisions);
        };
    }

    /**
     * It is a part of a session.
     *
     * @param place where that takes place, if it has a name
     */
    static CommentChange inSession(String session, Optional<String> place) {
        return comment ->
                comment.append(CommentDocuments.SESSION, session).append(CommentDocuments.PLACE, place.orElse(null));
    }

    /** It was said at a place, and not in a session. */
    static CommentChange at(Optional<String> place) {
        return comment -> {
            place.ifPresentOrElse(
                    name -> comment.append(CommentDocuments.PLACE, name), () -> comment.remove(CommentDocuments.PLACE));
            return comment;
        };
    }

    /** Somebody at the desk entered it for those who said it. */
    static CommentChange entered(Assistance assistance) {
        return assistance::writtenIn;
    }

    static CommentChange takeStance(Stance stance) {
        return comment -> comment.append(STANCE, word(stance));
    }

    /** What it was about before is kept beside it. */
    static CommentChange chooseSubject(Subject subject, Instant at) {
        return comment -> {
            List<Document> earlier = new ArrayList<>(comment.getList(EARLIER_SUBJECTS, Document.class, List.of()));
            earlier.add(
                    new Document(comment.get(SUBJECT, Document.class)).append(CommentDocuments.UNTIL, Date.from(at)));
            return comment.append(EARLIER_SUBJECTS, earlier).append(SUBJECT, CommentDocuments.of(subject));
        };
    }

    /** The author takes it back, hidden or not: it stays so when a coordinator restores it. */
    static CommentChange withdraw() {
        return comment -> comment.getString(STATUS).equals(word(CommentStatus.RECEIVED))
                ? comment.append(STATUS, word(CommentStatus.WITHDRAWN))
                : comment;
    }
}

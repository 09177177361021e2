package org.openconsult.comment;

import static org.openconsult.comment.CommentDocuments.FROM;
import static org.openconsult.comment.CommentDocuments.LENGTH;
import static org.openconsult.comment.CommentDocuments.MESSAGE;

import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Where the words stand that a later message added to a comment. */
final class AddedPart {
    private AddedPart() {}

    static Document of(CommentId message, int from, int length) {
        return new Document(MESSAGE, message.value()).append(FROM, from).append(LENGTH, length);
    }

    /** The words of one of these messages; the last where one has added twice. */
    static Optional<Document> find(Document revision, List<CommentId> messages) {
        List<String> wanted = messages.stream().map(CommentId::value).toList();
        return CommentDocuments.parts(revision).stream()
                .filter(part -> wanted.contains(part.getString(MESSAGE)))
                .reduce((first, second) -> second);
    }

    /** The text with other words there. */
    static String replaced(String text, Document part, String words) {
        int from = part.getInteger(FROM);
        return text.substring(0, from) + words + text.substring(from + part.getInteger(LENGTH));
    }

    /** Where all stand once one has another length. */
    static List<Document> afterReplacing(Document revision, Document replaced, int length) {
        int more = length - replaced.getInteger(LENGTH);
        return CommentDocuments.parts(revision).stream()
                .map(part -> {
                    if (part.equals(replaced)) {
                        return new Document(part).append(LENGTH, length);
                    }
                    boolean behind = part.getInteger(FROM) > replaced.getInteger(FROM);
                    return behind ? moved(part, more) : part;
                })
                .toList();
    }

    static List<Document> moved(List<Document> parts, int by) {
        return parts.stream().map(part -> moved(part, by)).toList();
    }

    private static Document moved(Document part, int by) {
        return new Document(part).append(FROM, part.getInteger(FROM) + by);
    }
}

package org.openconsult.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;
import org.openconsult.storage.Versions;

/**
 * How a comment is kept: what it is about and where it stands may change; its words never do, each change of words is
 * one revision more.
 */
public final class CommentDocuments {
    public static final String CONSULTATION = "consultation";
    public static final String PARTICIPANT = "participant";
    public static final String CHANNEL = "channel";
    public static final String RECEIVED_AT = "received_at";
    public static final String PHASE = "phase";
    public static final String TRIAL = "trial";
    public static final String RECEIPT = "receipt";
    public static final String SUBJECT = "subject";
    public static final String EARLIER_SUBJECTS = "earlier_subjects";
    public static final String SESSION = "session";
    public static final String PLACE = "place";
    public static final String STANCE = "stance";
    public static final String STATUS = "status";
    /** How it is kept from being published, beside what its author made of it. */
    public static final String HIDDEN = "hidden";
    /** What is masked by hand. */
    public static final String MASKS = "masks";
    /** What coordinators tell each other about it. */
    public static final String NOTES = "notes";
    /** Ids of the code book. */
    public static final String THEMES = "themes";
    /** The id of the group of near-identical comments that it is in. */
    public static final String CAMPAIGN = "campaign";
    /** By the campaigns that it was ever in, or is: the last of their steps that touched it. */
    public static final String CAMPAIGN_STEPS = "campaign_steps";

    public static final String REVISIONS = "revisions";
    static final String OPENING = "opening";
    static final String PARTS = "parts";
    static final String MESSAGE = "message";
    static final String FROM = "from";
    static final String LENGTH = "length";
    public static final String NUMBER = "number";
    public static final String AT = "at";
    public static final String TEXT = "text";
    public static final String LANGUAGE = "language";
    /** In an earlier subject: when it was another. */
    public static final String UNTIL = "until";

    private static final String KIND = "kind";
    private static final String COMMITMENT = "commitment";
    private static final String COMMITMENT_VERSION = "commitment_version";

    private CommentDocuments() {}

    static Document of(NewComment comment) {
        return new Document(Versions.TURN, comment.turn())
                .append(CONSULTATION, comment.consultation())
                .append(PARTICIPANT, comment.participant().value())
                .append(CHANNEL, comment.channel().name())
                .append(RECEIVED_AT, Date.from(comment.receivedAt()))
                .append(TRIAL, comment.trial())
                .append(RECEIPT, comment.receipt().value())
                .append(SUBJECT, of(comment.subject()))
                .append(STATUS, word(CommentStatus.RECEIVED))
                .append(
                        REVISIONS,
                        List.of(revision(
                                1, comment.receivedAt(), comment.phase(), comment.text(), comment.language())));
    }

    static Document revision(int number, Instant at, Phase phase, String text, Language language) {
        return new Document(NUMBER, number)
                .append(AT, Date.from(at))
                .append(PHASE, word(phase))
                .append(TEXT, text)
                .append(LANGUAGE, language.tag());
    }

    /** How much of the newest words is those of the message that made the comment, in UTF-16 units. */
    static int opening(List<Document> revisions) {
        Document newest = revisions.get(revisions.size() - 1);
        return newest.getInteger(OPENING, newest.getString(TEXT).length());
    }

    /** The words that later messages added to a revision: which message, and where they stand, in UTF-16 units. */
    static List<Document> parts(Document revision) {
        return revision.getList(PARTS, Document.class, List.of());
    }

    /**
     * Where the words of one message stand in a revision, in UTF-16 units.
     *
     * @param end not included
     */
    public record Piece(int start, int end) {
        static Piece of(int start, int length, String text) {
            int first = Math.min(start, text.length());
            return new Piece(first, Math.min(first + length, text.length()));
        }
    }

    /** The messages that brought a revision's words, one after the other; none where one message brought all of them. */
    public static List<Piece> pieces(Document revision) {
        List<Document> added = parts(revision);
        if (added.isEmpty()) {
            return List.of();
        }
        String text = revision.getString(TEXT);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of(0, revision.getInteger(OPENING, text.length()), text));
        added.forEach(part -> pieces.add(Piece.of(part.getInteger(FROM), part.getInteger(LENGTH), text)));
        return pieces;
    }

    /** The revisions of a stored comment, the newest last, in a list of their own. */
    public static List<Document> revisions(Document comment) {
        return new ArrayList<>(comment.getList(REVISIONS, Document.class));
    }

    static Document of(Subject subject) {
        if (subject instanceof Subject.OnCommitment on) {
            return new Document(KIND, COMMITMENT)
                    .append(NUMBER, on.number())
                    .append(COMMITMENT, on.id())
                    .append(COMMITMENT_VERSION, on.version());
        }
        return new Document(KIND, subject instanceof Subject.WholePlan ? "general" : "unassigned");
    }

    /** A document that says what a comment is about, as a stored comment does. */
    public static Document about(Subject subject) {
        return new Document(SUBJECT, of(subject));
    }

    /** What a stored comment is about. */
    public static Subject subject(Document comment) {
        Document subject = comment.get(SUBJECT, Document.class);
        return switch (subject.getString(KIND)) {
            case COMMITMENT ->
                new Subject.OnCommitment(
                        subject.getInteger(NUMBER),
                        subject.getString(COMMITMENT),
                        subject.getInteger(COMMITMENT_VERSION));
            case "general" -> new Subject.WholePlan();
            default -> new Subject.Unassigned();
        };
    }

    /** What is left of a comment whose author had their data erased. */
    static Document erased(Document comment) {
        List<Document> revisions = revisions(comment).stream()
                .map(revision -> new Document(revision)
                        .append(TEXT, "")
                        .append(OPENING, 0)
                        .append(PARTS, List.of()))
                .toList();
        // A group of like texts tells what it said, and colleagues' words may quote it; its themes say only what it was
        // about.
        List.of(HIDDEN, MASKS, NOTES, CAMPAIGN, CAMPAIGN_STEPS).forEach(comment::remove);
        return comment.append(PARTICIPANT, "")
                .append(STATUS, word(CommentStatus.ERASED))
                .append(REVISIONS, revisions);
    }

    /** What has become of a stored comment. What its author took back is taken back, hidden or not. */
    public static CommentStatus status(Document comment) {
        CommentStatus authors = constant(CommentStatus.class, comment.getString(STATUS));
        if (authors != CommentStatus.RECEIVED) {
            return authors;
        }
        if (comment.containsKey(HIDDEN)) {
            return CommentStatus.HIDDEN;
        }
        return subject(comment) instanceof Subject.Unassigned ? CommentStatus.UNASSIGNED : CommentStatus.RECEIVED;
    }

    /** How and why a stored comment is hidden, whatever its author made of it. */
    public static Optional<Hiding> hiding(Document comment) {
        return Optional.ofNullable(comment.get(HIDDEN, Document.class)).map(Hiding::read);
    }

    /** What is masked by hand in a stored comment. */
    public static List<String> masks(Document comment) {
        return comment.getList(MASKS, String.class, List.of());
    }

    /** The ids of the themes that a stored comment was given. */
    public static List<String> themes(Document comment) {
        return comment.getList(THEMES, String.class, List.of());
    }

    /** The campaign that a stored comment is in, dissolved or not. */
    public static Optional<String> campaign(Document comment) {
        return Optional.ofNullable(comment.getString(CAMPAIGN));
    }

    /** What a stored comment was about before, the first first. */
    public static List<Document> earlierSubjects(Document comment) {
        return comment.getList(EARLIER_SUBJECTS, Document.class, List.of());
    }

    /** One of those. */
    public static Subject earlierSubject(Document earlier) {
        return subject(new Document(SUBJECT, earlier));
    }

    /** How a constant is written in storage and in exports: small letters. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a stored word stands for. */
    public static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}

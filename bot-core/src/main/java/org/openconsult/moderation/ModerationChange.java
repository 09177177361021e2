package org.openconsult.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.openconsult.audit.AuditAction;
import org.openconsult.comment.CommentChange;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.Hiding;
import org.openconsult.comment.HidingReason;
import org.openconsult.comment.Subject;
import org.openconsult.redaction.PersonalDataMask;

/** Something that a coordinator does with a comment. Done twice it is done once. */
public sealed interface ModerationChange {
    /** Of a note, in UTF-16 units. */
    int LONGEST_NOTE = 2_000;
    /** On one comment. */
    int MOST_NOTES = 500;
    /** Of a phrase that is masked, in UTF-16 units. */
    int LONGEST_PHRASE = 200;
    /** On one comment. */
    int MOST_MASKS = 100;
    /** Of one comment. */
    int MOST_THEMES = 50;

    /** What the audit trail calls it. */
    AuditAction action();

    /** Why, as the audit trail says it. */
    default String reason() {
        return "";
    }

    /**
     * Makes of a comment's newest version the next one: the same where there is nothing to do, and nothing where it cannot be
     * done.
     */
    Optional<Document> apply(Document comment, String who, Instant now);

    /**
     * It is not published. Hidden already, it is so for this reason from now on.
     *
     * @param note for colleagues; {@link HidingReason#OTHER} needs one
     */
    record Hide(HidingReason why, Optional<String> note) implements ModerationChange {
        /** @throws IllegalArgumentException when the note is missing or too long */
        public Hide {
            note = note.map(String::strip).filter(text -> !text.isEmpty());
            if (reasonNeedsNote(why) && note.isEmpty()) {
                throw new IllegalArgumentException("Another reason needs a note that says which");
            }
            note.ifPresent(text -> checkLength(text, LONGEST_NOTE));
        }

        private static boolean reasonNeedsNote(HidingReason why) {
            return why == HidingReason.OTHER;
        }

        @Override
        public AuditAction action() {
            return AuditAction.COMMENT_HIDDEN;
        }

        @Override
        public String reason() {
            return why.word();
        }

        @Override
        public Optional<Document> apply(Document comment, String who, Instant now) {
            boolean same = CommentDocuments.hiding(comment)
                    .filter(hiding -> hiding.reason() == why && hiding.note().equals(note))
                    .isPresent();
            return Optional.of(
                    same
                            ? comment
                            : comment.append(CommentDocuments.HIDDEN, new Hiding(why, note, who, now).document()));
        }

        @Override
        public String toString() {
            return "Hide[" + why + "]";
        }
    }

    /** It is what it would be had nobody hidden it: what its author took back meanwhile stays taken back. */
    record Restore() implements ModerationChange {
        @Override
        public AuditAction action() {
            return AuditAction.COMMENT_RESTORED;
        }

        @Override
        public Optional<Document> apply(Document comment, String who, Instant now) {
            comment.remove(CommentDocuments.HIDDEN);
            return Optional.of(comment);
        }
    }

    /**
     * Wherever this stands in it as words of its own, in every revision that there is or will be, it is masked for everybody who
     * does not read the words as they were written. Not possible where it stands nowhere.
     */
    record Mask(String phrase) implements ModerationChange {
        /** @throws IllegalArgumentException when it is empty or too long */
        public Mask {
            phrase = checkLength(phrase.strip(), LONGEST_PHRASE);
        }

        @Override
        public AuditAction action() {
            return AuditAction.PHRASE_MASKED;
        }

        @Override
        public Optional<Document> apply(Document comment, String who, Instant now) {
            List<String> masks = new ArrayList<>(CommentDocuments.masks(comment));
            if (masks.contains(phrase)) {
                return Optional.of(comment);
            }
            if (masks.size() >= MOST_MASKS || !isIn(comment)) {
                return Optional.empty();
            }
            masks.add(phrase);
            return Optional.of(comment.append(CommentDocuments.MASKS, masks));
        }

        private boolean isIn(Document comment) {
            return CommentDocuments.revisions(comment).stream()
                    .anyMatch(revision -> PersonalDataMask.isFound(phrase, revision.getString(CommentDocuments.TEXT)));
        }

        /** The phrase tells who somebody is. */
        @Override
        public String toString() {
            return "Mask[]";
        }
    }

    /** A phrase that was masked by hand is so no more. */
    record Unmask(String phrase) implements ModerationChange {
        @Override
        public AuditAction action() {
            return AuditAction.PHRASE_UNMASKED;
        }

        @Override
        public Optional<Document> apply(Document comment, String who, Instant now) {
            List<String> masks = new ArrayList<>(CommentDocuments.masks(comment));
            return Optional.of(masks.remove(phrase.strip()) ? with(comment, CommentDocuments.MASKS, masks) : comment);
        }

        /** The phrase tells who somebody is. */
        @Override
        public String toString() {
            return "Unmask[]";
        }
    }

    /** It is about this; what it was about before is kept beside it. */
    record Move(Subject to) implements ModerationChange {
        @Override
        public AuditAction action() {
            return AuditAction.COMMENT_MOVED;
        }

        @Override
        public Optional<Document> apply(Document comment, String who, Instant now) {
            return Optional.of(
                    CommentDocuments.subject(comment).equals(to)
                            ? comment
                            : CommentChange.chooseSubject(to, now).apply(comment));
        }
    }

    /**
     * A note for colleagues, which is in no export. The same words by the same person are one note.
     */
    record WriteNote(String text) implements ModerationChange {
        /** @throws IllegalArgumentException when it is empty or too long */
        public WriteNote {
            text = checkLength(text.strip(), LONGEST_NOTE);
        }

        @Override
        public AuditAction action() {
            return AuditAction.NOTE_WRITTEN;
        }

        @Override
        public Optional<Document> apply(Document comment, String who, Instant now) {
            List<Document> notes = new ArrayList<>(DeskNote.documents(comment));
            boolean written = notes.stream().map(DeskNote::read).anyMatch(note -> note.isSameAs(who, text));
            if (written) {
                return Optional.of(comment);
            }
            notes.add(new DeskNote(who, now, text).document());
            return notes.size() > MOST_NOTES
                    ? Optional.empty()
                    : Optional.of(comment.append(CommentDocuments.NOTES, notes));
        }

        @Override
        public String toString() {
            return "WriteNote[]";
        }
    }

    /**
     * It is about these themes too, and no more about those.
     *
     * @param added ids of the consultation's code book
     */
    record ChangeThemes(Set<String> added, Set<String> removed) implements ModerationChange {
        /** As code books make them. */
        private static final Pattern THEME = Pattern.compile("t[0-9]{1,9}");

        /** @throws IllegalArgumentException for what no code book calls a theme */
        public ChangeThemes {
            added = Set.copyOf(added);
            removed = Set.copyOf(removed);
            if (!added.stream().allMatch(theme -> THEME.matcher(theme).matches())) {
                throw new IllegalArgumentException("That is no theme's id");
            }
        }

        @Override
        public AuditAction action() {
            return AuditAction.THEMES_CHANGED;
        }

        @Override
        public Optional<Document> apply(Document comment, String who, Instant now) {
            Set<String> themes = new LinkedHashSet<>(CommentDocuments.themes(comment));
            themes.removeAll(removed);
            added.stream().sorted().forEach(themes::add);
            if (themes.size() > MOST_THEMES) {
                return Optional.empty();
            }
            List<String> changed = List.copyOf(themes);
            return Optional.of(
                    changed.equals(CommentDocuments.themes(comment))
                            ? comment
                            : with(comment, CommentDocuments.THEMES, changed));
        }
    }

    private static Document with(Document comment, String field, List<String> values) {
        if (values.isEmpty()) {
            comment.remove(field);
            return comment;
        }
        return comment.append(field, values);
    }

    private static String checkLength(String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException("Must have 1 to " + longest + " characters");
        }
        return text;
    }
}

package org.openconsult.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.Assistance;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Hiding;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;
import org.openconsult.redaction.MaskedText;

/**
 * A comment as those who work at the desk read it, its words masked.
 *
 * @param version is given back with a change of what was read here
 * @param earlierSubjects what it was about before, the first first
 * @param status what has become of it
 * @param hiding who hid it and why, whatever its author made of it since
 * @param session the id of the session that it was made in
 * @param place where that took place
 * @param assistance who entered it for those who said it; empty where the person wrote it
 * @param revisions the first first
 * @param masks how many phrases are masked by hand
 * @param notes what coordinators told each other, the first first
 * @param themes ids of the code book
 * @param campaign the group of near-identical comments that it is in, dissolved or not
 */
public record DeskComment(
        CommentId id,
        long version,
        ReceiptCode receipt,
        String consultation,
        ChannelId channel,
        boolean trial,
        Instant receivedAt,
        Subject subject,
        List<EarlierSubject> earlierSubjects,
        Optional<Stance> stance,
        CommentStatus status,
        Optional<Hiding> hiding,
        Optional<String> session,
        Optional<String> place,
        Optional<Assistance> assistance,
        List<Revision> revisions,
        int masks,
        List<DeskNote> notes,
        List<String> themes,
        Optional<String> campaign,
        Author author) {
    public DeskComment {
        earlierSubjects = List.copyOf(earlierSubjects);
        revisions = List.copyOf(revisions);
        notes = List.copyOf(notes);
        themes = List.copyOf(themes);
    }

    /** Its newest words, masked. */
    public String words() {
        return revisions.get(revisions.size() - 1).text().text();
    }

    /** What it was about until then. */
    public record EarlierSubject(Subject subject, Instant until) {}

    /** Its words at one time. */
    public record Revision(int number, Instant at, Phase phase, Language language, MaskedText text) {}

    /**
     * What its author said of themselves; nothing once they were erased.
     *
     * @param pseudonym the same for everything one person says
     * @param district one of the plan's ids
     */
    public record Author(
            Optional<String> pseudonym,
            Optional<String> district,
            Optional<String> stakeholderType,
            Optional<String> organisation,
            Optional<Language> language) {}

    /** Names the comment only. */
    @Override
    public String toString() {
        return "DeskComment[" + id + ", version " + version + "]";
    }
}

package org.openconsult.app.desk.comments;

import java.util.List;
import java.util.Optional;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.comment.Assistance;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.moderation.DeskComment;

/**
 * A comment in the reading pane.
 *
 * @param version goes back with whatever is changed
 * @param words the newest, as much of it as whoever reads may see
 * @param unmasked whether these are the words as they were written
 * @param revisions the newest first
 */
record OpenComment(
        String id,
        long version,
        String receipt,
        Optional<String> about,
        boolean wholePlan,
        String subject,
        String status,
        Optional<Hidden> hidden,
        Optional<Stance> stance,
        String channel,
        String time,
        Optional<String> place,
        Optional<String> session,
        Optional<Assistance> assistance,
        String language,
        String words,
        boolean unmasked,
        int masked,
        List<Words> revisions,
        List<Note> notes,
        List<String> themes,
        List<Moved> earlier,
        Author author) {

    /** Its words at one time. */
    record Words(int number, String time, String text) {}

    record Hidden(String reason, Optional<String> note, String who, String time) {}

    record Note(String who, String time, String text) {}

    /** What it was about before. */
    record Moved(Optional<String> about, boolean wholePlan, String until) {}

    /** What its author said of themselves. */
    record Author(
            Optional<String> pseudonym,
            Optional<String> district,
            Optional<String> stakeholderType,
            Optional<String> organisation) {}

    /** As it is masked for everybody. */
    static OpenComment masked(DeskComment comment, PlanWords words) {
        return of(
                comment,
                words,
                comment.revisions().stream()
                        .map(revision -> revision.text().text())
                        .toList(),
                false);
    }

    /** As it was written, for those who may read it so. */
    static OpenComment unmasked(DeskComment comment, PlanWords words, List<String> raw) {
        return of(comment, words, raw, true);
    }

    private static OpenComment of(DeskComment comment, PlanWords words, List<String> texts, boolean unmasked) {
        List<Words> revisions = ReadRevisions.newestFirst(comment.revisions(), texts, words);
        DeskComment.Author author = comment.author();
        return new OpenComment(
                comment.id().value(),
                comment.version(),
                comment.receipt().shown(),
                words.commitment(comment.subject()),
                comment.subject() instanceof Subject.WholePlan,
                subject(comment.subject()),
                comment.status().name(),
                comment.hiding()
                        .map(hiding -> new Hidden(
                                hiding.reason().name(), hiding.note(), hiding.who(), words.time(hiding.at()))),
                comment.stance(),
                comment.channel().name(),
                words.time(comment.receivedAt()),
                comment.place(),
                comment.session(),
                comment.assistance(),
                words.language(comment.revisions().get(0).language().tag()),
                revisions.get(0).text(),
                unmasked,
                comment.masks(),
                revisions,
                comment.notes().stream()
                        .map(note -> new Note(note.who(), words.time(note.at()), note.text()))
                        .toList(),
                comment.themes(),
                comment.earlierSubjects().stream()
                        .map(earlier -> new Moved(
                                words.commitment(earlier.subject()),
                                earlier.subject() instanceof Subject.WholePlan,
                                words.time(earlier.until())))
                        .toList(),
                new Author(
                        author.pseudonym(),
                        author.district().map(words::district),
                        author.stakeholderType(),
                        author.organisation()));
    }

    /** What stands for its subject where one is chosen. */
    private static String subject(Subject subject) {
        if (subject instanceof Subject.OnCommitment on) {
            return on.id();
        }
        return subject instanceof Subject.WholePlan ? MoveForm.WHOLE_PLAN : MoveForm.NOTHING;
    }

    /** None of the words. */
    @Override
    public String toString() {
        return "OpenComment[" + id + ", version " + version + "]";
    }
}

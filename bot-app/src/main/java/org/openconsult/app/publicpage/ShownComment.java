package org.openconsult.app.publicpage;

import java.util.Optional;
import org.openconsult.comment.Assistance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Commitment;
import org.openconsult.export.CommentRow;
import org.openconsult.export.ExportedComment;

/**
 * A comment as everybody may read it, which is what the public export has of it.
 *
 * @param number the commitment's, empty for the whole plan and for none
 * @param about the commitment's title
 * @param path of the commitment's page; empty where there is none
 * @param unassigned whether it is on nothing yet
 * @param stance a key of the messages; empty where none was taken
 * @param status a key of the messages, empty where the words may be read
 * @param answer what was decided on it, if anything was
 * @param cut whether there is more to read than {@code text}
 * @param people for how many it speaks, where somebody counted; 0 otherwise
 */
record ShownComment(
        String id,
        String number,
        PlanText about,
        String path,
        boolean unassigned,
        String day,
        String district,
        String channel,
        String stance,
        String status,
        String text,
        boolean cut,
        String lang,
        String language,
        int revision,
        int people,
        Optional<ShownAnswer> answer) {
    /**
     * Shows a comment.
     *
     * @param longest how much of its words there is room for, about, in UTF-16 units
     */
    static ShownComment of(ExportedComment comment, String channel, PlanTexts texts, Addresses paths, int longest) {
        CommentRow row = comment.row();
        Optional<Commitment> on = on(row.subject()).flatMap(subject -> texts.commitment(subject.id()));
        Optional<PlanText> title = on(row.subject()).flatMap(subject -> texts.commitmentTitle(subject.id()));
        String text = comment.text();
        int end = end(text, longest);
        return new ShownComment(
                row.publicId().value(),
                on(row.subject())
                        .map(subject -> on.map(Commitment::number).orElse(subject.number()))
                        .map(String::valueOf)
                        .orElse(""),
                title.orElse(new PlanText("", "")),
                title.flatMap(known -> on(row.subject()).map(subject -> paths.commitment(subject.id())))
                        .orElse(""),
                row.subject() instanceof Subject.Unassigned,
                texts.day(row.receivedAt()),
                row.district().map(texts::district).orElse(""),
                channel,
                row.stance().map(stance -> "public.stance." + stance).orElse(""),
                row.status().isPublic() ? "" : "public.status." + row.status(),
                text.substring(0, end),
                end < text.length(),
                row.language().tag(),
                texts.language(row.language().tag()),
                row.revision(),
                row.assistance().flatMap(Assistance::people).orElse(0),
                comment.answer().map(answer -> ShownAnswer.of(answer, texts)));
    }

    private static Optional<Subject.OnCommitment> on(Subject subject) {
        return subject instanceof Subject.OnCommitment on ? Optional.of(on) : Optional.empty();
    }

    /** Between words, where there are any; where little is left it stays. */
    private static int end(String text, int longest) {
        if (text.length() - longest <= longest / 10) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', longest);
        int end = space > longest / 2 ? space : longest;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    /** Names the comment only. */
    @Override
    public String toString() {
        return "ShownComment[" + id + "]";
    }
}

package org.openconsult.app.desk.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.trace.ChangeReason;
import org.openconsult.trace.CitedComments;
import org.springframework.util.MultiValueMap;

/**
 * A reason as somebody wrote it into a form.
 *
 * @param words by the language's tag
 * @param comments as they were typed: receipt codes or public ids, with commas, spaces or lines between them
 * @param themes ids of those that are ticked
 */
public record ReasonForm(String field, Map<String, String> words, String comments, List<String> themes) {
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n\\r]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /**
     * What was typed, made a reason.
     *
     * @param unknown what names no comment of the consultation
     */
    public record Read(ChangeReason reason, List<String> unknown) {}

    /**
     * What somebody filled in for a field.
     *
     * @param prefix of the fields' names in the form
     */
    public static ReasonForm of(String field, String prefix, ActionPlan plan, MultiValueMap<String, String> form) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Language language : plan.languages()) {
            text(form, prefix + ".words." + language).ifPresent(said -> words.put(language.tag(), said));
        }
        return new ReasonForm(
                field,
                words,
                text(form, prefix + ".comments").orElse(""),
                form.getOrDefault(prefix + ".themes", List.of()));
    }

    /** One that was given. */
    static ReasonForm of(String field, Optional<ChangeReason> given) {
        Map<String, String> words = new LinkedHashMap<>();
        given.flatMap(ChangeReason::words)
                .ifPresent(text -> text.texts().forEach((language, said) -> words.put(language.tag(), said)));
        return new ReasonForm(
                field,
                words,
                String.join(
                        "\n",
                        given.map(ChangeReason::comments).orElse(List.of()).stream()
                                .map(CommentId::value)
                                .toList()),
                given.map(ChangeReason::themes).orElse(List.of()));
    }

    private static Optional<String> text(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).map(String::strip).filter(typed -> !typed.isEmpty());
    }

    /**
     * Makes a reason of it.
     *
     * @throws IllegalArgumentException when something is too long, or there is too much of it
     */
    public Read read(String consultation, CitedComments known) {
        List<CommentId> cited = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        BETWEEN.splitAsStream(comments)
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .limit(ChangeReason.MOST_COMMENTS + 1L)
                .forEach(typed -> find(typed, consultation, known, cited, unknown));
        Map<Language, String> texts = new LinkedHashMap<>();
        words.forEach((tag, said) -> texts.put(new Language(tag), said));
        return new Read(
                new ChangeReason(
                        field,
                        texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts)),
                        cited,
                        themes),
                unknown);
    }

    /** A code may be typed with a space in it, and several may stand on a line. */
    private static void find(
            String typed, String consultation, CitedComments known, List<CommentId> cited, List<String> unknown) {
        Optional<CommentId> whole = known.find(consultation, typed);
        if (whole.isPresent()) {
            cited.add(whole.get());
            return;
        }
        SPACE.splitAsStream(typed)
                .forEach(part -> known.find(consultation, part).ifPresentOrElse(cited::add, () -> unknown.add(part)));
    }

    public String words(String tag) {
        return words.getOrDefault(tag, "");
    }

    /** Nothing is filled in. */
    public boolean isEmpty() {
        return Stream.of(words.isEmpty(), comments.isEmpty(), themes.isEmpty()).allMatch(empty -> empty);
    }

    /** Names the field only: codes are nobody's to log. */
    @Override
    public String toString() {
        return "ReasonForm[" + field + "]";
    }
}

package org.openconsult.trace;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.plan.CommitmentFields;

/**
 * Why one thing in a commitment was changed.
 *
 * @param field what was changed, by its name in a plan's file, or {@value #WHOLE}
 * @param words in plain words; empty where only comments or themes are cited
 * @param comments that caused it; none of their words are kept here
 * @param themes ids of the code book
 */
public record ChangeReason(String field, Optional<LocalizedText> words, List<CommentId> comments, List<String> themes) {
    /** The commitment as a whole: that it is new, or all of it. */
    public static final String WHOLE = "commitment";

    public static final int MOST_COMMENTS = 200;
    public static final int MOST_THEMES = 50;
    /** In each language, in UTF-16 units. */
    public static final int LONGEST = 1_000;

    /** What a reason can be given for. */
    public static final Set<String> FIELDS = Stream.concat(
                    Stream.concat(Stream.of(WHOLE), CommitmentFields.TEXTS.stream()),
                    Stream.of("dates", "ogp_values", "supporting_actors", "milestones"))
            .collect(Collectors.toUnmodifiableSet());

    /** @throws IllegalArgumentException when it is about no field, too long, or cites too much */
    public ChangeReason {
        comments = comments.stream().distinct().toList();
        themes = themes.stream().distinct().toList();
        if (!FIELDS.contains(field)) {
            throw new IllegalArgumentException("A reason is for a field of commitments");
        }
        if (comments.size() > MOST_COMMENTS || themes.size() > MOST_THEMES) {
            throw new IllegalArgumentException(
                    "A change cites at most " + MOST_COMMENTS + " comments and " + MOST_THEMES + " themes");
        }
        if (words.stream()
                .flatMap(text -> text.texts().values().stream())
                .anyMatch(text -> text.isBlank() || text.length() > LONGEST)) {
            throw new IllegalArgumentException("A reason has 1 to " + LONGEST + " characters");
        }
    }

    /** The name of what a field of a form or file belongs to: {@code title.en} to {@code title}, both dates to {@code dates}. */
    public static String unit(String name) {
        String unit = name.replaceFirst("[.\\[].*", "");
        return unit.endsWith("_date") ? "dates" : unit;
    }

    /** Says nothing, and cites nothing. */
    public boolean isEmpty() {
        return words.isEmpty() && comments.isEmpty() && themes.isEmpty();
    }
}

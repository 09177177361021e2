package org.openconsult.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import org.openconsult.comment.CommentStatus;

/**
 * A consultation's comments in figures. Only those that count do (received, unassigned), but for {@code others}.
 * Where nothing is known the key is {@link #UNKNOWN}; what has no comment has no entry.
 *
 * @param at when they were counted
 * @param days of the plan's time zone
 * @param commitments by id; the whole plan under {@link org.openconsult.export.ExportFilter#WHOLE_PLAN}, the unassigned under
 *     {@link #UNKNOWN}
 * @param languages of the newest revision
 * @param stances in storage's words, like {@code support_with_changes}
 * @param texts of which version of which commitment how much was said
 * @param themes by the id of what they stand for since they were merged; a comment with several counts for each, those
 *     without are under {@link #UNKNOWN}
 * @param others how many are hidden, withdrawn and erased
 * @param unanswered how many comments of which age have no answer
 */
public record Figures(
        Instant at,
        Count all,
        SortedMap<LocalDate, Count> days,
        Map<DayOnChannel, Count> daysOnChannels,
        SortedMap<String, Count> channels,
        SortedMap<String, Count> commitments,
        Map<Text, Count> texts,
        SortedMap<String, Count> districts,
        SortedMap<String, Count> languages,
        SortedMap<String, Count> stakeholderTypes,
        SortedMap<String, Count> stances,
        SortedMap<String, Count> themes,
        Map<Coverage, Count> coverage,
        Map<CoverageOnChannel, Count> coverageOnChannels,
        Map<Position, Count> positions,
        Map<CommentStatus, Long> others,
        Ages unanswered) {
    /** Stands for what the person has not said, or nobody has decided. */
    public static final String UNKNOWN = "";

    /** No comment at all. */
    public static Figures none(Instant at) {
        return new Figures(
                at,
                Count.NONE,
                Collections.emptySortedMap(),
                Map.of(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Map.of(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                new Ages(0, 0, 0, 0));
    }

    /** One day's comments through one channel. */
    public record DayOnChannel(LocalDate day, String channel) {}

    /**
     * One version of a commitment.
     *
     * @param commitment its id
     */
    public record Text(String commitment, int version) {}

    /** What one district said of one commitment. */
    public record Coverage(String commitment, String district) {}

    /** What one district said of one commitment through one channel. */
    public record CoverageOnChannel(String commitment, String district, String channel) {}

    /**
     * Where people stand on one commitment.
     *
     * @param stance in storage's words; {@link #UNKNOWN} where none was taken
     */
    public record Position(String commitment, String stance) {}

    /** Comments by age: under a day, under a week, under four weeks, and older. */
    public record Ages(long day, long week, long fourWeeks, long older) {}
}

package org.openconsult.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.openconsult.comment.Stance;
import org.openconsult.consultation.LocalizedText;

/**
 * What was said on one commitment, on the whole plan or on nothing yet. Only what counts is counted (received, unassigned).
 *
 * @param subject the commitment's id, {@link org.openconsult.export.ExportFilter#WHOLE_PLAN} or
 *     {@link org.openconsult.search.Figures#UNKNOWN}
 * @param versions how many comments are on which version of the commitment
 * @param stances in the order of the questions, those that said none last; all are there
 * @param themes the most frequent first, what has no theme last
 * @param entries how many comments the annex has on it, whatever their status
 */
public record Section(
        String subject,
        Both all,
        SortedMap<Integer, Long> versions,
        Map<Optional<Stance>, Both> stances,
        List<OnTheme> themes,
        long entries) {

    /**
     * What was said on one theme; a comment with several themes is in each.
     *
     * @param theme empty for what nobody gave a theme
     */
    public record OnTheme(Optional<LocalizedText> theme, Both all, List<OfStance> stances) {}

    /** Some of the comments on a theme with one stance. */
    public record OfStance(Optional<Stance> stance, Both all, List<Said> sample) {}

    /**
     * A comment that is shown.
     *
     * @param text masked, at most its beginning
     * @param cut whether it goes on
     * @param times of how many comments on the same it is one; more than 1 only for a campaign
     */
    public record Said(String publicId, Instant receivedAt, String text, boolean cut, int times) {
        Said andAnother(Said another) {
            return new Said(publicId, receivedAt, text, cut, times + another.times);
        }

        /** Names the comment only. */
        @Override
        public String toString() {
            return "Said[" + publicId + "]";
        }
    }
}

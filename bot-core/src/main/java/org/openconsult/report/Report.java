package org.openconsult.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openconsult.comment.CommentStatus;
import org.openconsult.consultation.PlanEdition;
import org.openconsult.response.ResponseOutcome;
import org.openconsult.search.Figures;

/**
 * What came of a review, as everybody may read it: masked, without pseudonyms, without the words of what is hidden, withdrawn
 * or erased. Trials are not in it. Its annex lies on disk until it is closed.
 *
 * @param edition the plan as it was when the report was made
 * @param figures as the desk has them; people are counted in them alone
 * @param all what counts, in the sections together
 * @param represented for whom of those somebody entered them
 * @param others how many comments are hidden, withdrawn and erased; each status is there
 * @param answered how many of what counts have an answer with which outcome; each outcome is there
 * @param sections in the plan's order, then the whole plan, then what is on no commitment of the plan
 * @param hidden in the order in which they came
 */
public record Report(
        PlanEdition edition,
        Instant madeAt,
        Figures figures,
        Both all,
        Represented represented,
        Map<CommentStatus, Long> others,
        Map<ResponseOutcome, Long> answered,
        List<Section> sections,
        List<Meeting> meetings,
        List<Hidden> hidden,
        Annex annex)
        implements AutoCloseable {

    /**
     * A comment that is kept from being published.
     *
     * @param reason in storage's word, like {@code personal_data}
     */
    public record Hidden(String publicId, String subject, String reason) {}

    /** Whether the figures are of the very comments that the annex holds: while people write they may be some seconds apart. */
    public boolean figuresAgree() {
        return figures.all().comments() == all.comments()
                && others.entrySet().stream().allMatch(other -> figures.others()
                        .getOrDefault(other.getKey(), 0L)
                        .equals(other.getValue()));
    }

    /** How many of what counts have no answer. */
    public long open() {
        return all.comments()
                - answered.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        annex.close();
    }

    /** Names the plan only. */
    @Override
    public String toString() {
        return "Report[" + edition.plan().id() + "]";
    }
}

package org.openconsult.answering;

import java.util.Optional;
import org.openconsult.search.CommentQuery;
import org.openconsult.search.CommentSearch;
import org.openconsult.search.FoundComments;

/**
 * How many published comments of a consultation nothing answers.
 *
 * @param comments counted up to 1,000
 * @param more there are more than that
 * @param allKnown whether all that is stored was looked at, but for the last seconds
 */
public record Waiting(long comments, boolean more, boolean allKnown) {

    static Waiting in(String consultation, CommentSearch search) {
        boolean allKnown = search.progress().upToDate();
        FoundComments found =
                search.find(CommentQuery.all(consultation).ofPublished().thatAre(false), Optional.empty(), 1);
        return new Waiting(found.total(), found.more(), allKnown);
    }

    /** Whether it is known that there is none. */
    public boolean isNone() {
        return allKnown && comments == 0;
    }
}

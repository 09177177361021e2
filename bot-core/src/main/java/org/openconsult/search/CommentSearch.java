package org.openconsult.search;

import java.util.List;
import java.util.Optional;

/**
 * Finds and counts comments, at a cost that hardly grows with their number. What is found may be some seconds behind what is
 * stored. Trials made in the simulator beside real channels are left out everywhere.
 */
public interface CommentSearch {
    /** The most that a page holds. */
    int LARGEST_PAGE = 500;

    /**
     * One page, the newest comments first.
     *
     * @param page where it is, as an earlier page told; the first for what no page has told
     * @param size how many it holds, from 1 to {@link #LARGEST_PAGE}
     */
    FoundComments find(CommentQuery query, Optional<String> page, int size);

    /** What was counted last; counted anew in the background within seconds of a change, so asking costs nothing. */
    Figures figures(String consultation);

    /**
     * Groups of nearly the same text among the comments that count, the largest first. Alike are texts of five words or more
     * of whose pairs of neighbouring words about six tenths are the same: a changed name or greeting is borne, another
     * wish is not. A comment is in one group at most, and in none while it is in a campaign that is not dissolved.
     *
     * @param limit how many groups at most
     */
    List<TwinGroup> twins(String consultation, int limit);

    /** How far it is in taking in what was stored before. */
    Progress progress();
}

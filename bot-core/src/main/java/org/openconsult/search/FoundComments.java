package org.openconsult.search;

import java.util.List;
import java.util.Optional;
import org.openconsult.comment.CommentId;

/**
 * A page of what was found, the newest first.
 *
 * @param total how many there are on all pages, counted up to 1,000
 * @param more whether there are more than that
 * @param previous where the page of newer ones is; letters, digits, {@code -} and {@code _}, fit for an address
 * @param next where the page of older ones is
 */
public record FoundComments(
        List<CommentId> ids, long total, boolean more, Optional<String> previous, Optional<String> next) {
    public static final FoundComments NONE = new FoundComments(List.of(), 0, false, Optional.empty(), Optional.empty());

    public FoundComments {
        ids = List.copyOf(ids);
    }
}

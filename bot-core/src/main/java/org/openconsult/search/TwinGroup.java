package org.openconsult.search;

import java.util.List;
import org.openconsult.comment.CommentId;

/**
 * Comments with nearly the same text.
 *
 * @param members two at least
 */
public record TwinGroup(List<CommentId> members) {
    public TwinGroup {
        members = List.copyOf(members);
    }
}

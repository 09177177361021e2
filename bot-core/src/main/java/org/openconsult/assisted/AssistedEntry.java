package org.openconsult.assisted;

import java.util.List;

/** A meeting with what was said there, at least one comment. A dissent stands behind what it dissents from. */
public record AssistedEntry(Meeting meeting, List<SpokenComment> comments) {
    public AssistedEntry {
        comments = List.copyOf(comments);
        if (comments.isEmpty()) {
            throw new IllegalArgumentException("Nothing was said");
        }
    }
}

package org.openconsult.export;

import java.util.Optional;
import java.util.function.Function;

/**
 * One column of a comment export, the same in every format.
 *
 * @param name as the header and NDJSON's keys have it
 * @param value a text, a whole number or a truth value; nothing where the cell is empty
 */
record CommentColumn(String name, Function<ExportedComment, Optional<?>> value) {

    /** A column for what cannot be known yet. */
    static CommentColumn empty(String name) {
        return new CommentColumn(name, comment -> Optional.empty());
    }

    /** A column that always has a value. */
    static CommentColumn of(String name, Function<CommentRow, Object> value) {
        return new CommentColumn(name, comment -> Optional.of(value.apply(comment.row())));
    }
}

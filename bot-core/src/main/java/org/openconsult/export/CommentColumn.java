package org.openconsult.export;

import java.util.Optional;
import java.util.function.Function;
import org.openconsult.export.table.TableColumn;

/**
 * One column of a comment export, the same in every format.
 *
 * @param value a text, a whole number, a truth value or a time with its offset; nothing where the cell is empty
 */
record CommentColumn(TableColumn column, Function<ExportedComment, Optional<?>> value) {

    CommentColumn(String name, Function<ExportedComment, Optional<?>> value) {
        this(TableColumn.named(name), value);
    }

    /** A column for what cannot be known yet. */
    static CommentColumn empty(String name) {
        return new CommentColumn(name, comment -> Optional.empty());
    }

    /** A column that always has a value. */
    static CommentColumn of(String name, Function<CommentRow, Object> value) {
        return new CommentColumn(name, comment -> Optional.of(value.apply(comment.row())));
    }
}

package org.openconsult.export.table;

import java.util.Optional;
import java.util.function.Function;

/**
 * A column and where its values come from.
 *
 * @param meaning what its values mean, in a sentence for whoever opens the file
 * @param value of a row: a text, a whole number, a truth value or a time with its offset; nothing where the cell is empty
 */
public record Column<R>(TableColumn column, String meaning, Function<R, Optional<?>> value) {

    /** A column whose cells may be empty, for values about as long as its name. */
    public static <R> Column<R> optional(String name, String meaning, Function<R, Optional<?>> value) {
        return new Column<>(TableColumn.named(name), meaning, value);
    }

    /** A column that always has a value. */
    public static <R> Column<R> always(String name, String meaning, Function<R, Object> value) {
        return optional(name, meaning, row -> Optional.of(value.apply(row)));
    }

    /** A column for sentences. */
    public static <R> Column<R> ofText(String name, String meaning, Function<R, Optional<?>> value) {
        return new Column<>(TableColumn.ofText(name), meaning, value);
    }

    public String name() {
        return column.name();
    }
}

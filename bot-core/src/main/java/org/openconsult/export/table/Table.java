package org.openconsult.export.table;

import java.util.List;
import java.util.Optional;

/**
 * What a table is called, and its columns in their order, the same in every format.
 *
 * @param name fit for the name of a file
 * @param meaning what a row is, in sentences for whoever opens the file
 */
public record Table<R>(String name, String meaning, List<Column<R>> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    public List<TableColumn> header() {
        return columns.stream().map(Column::column).toList();
    }

    /** A row's value for each column. */
    public List<? extends Optional<?>> cells(R row) {
        return columns.stream().map(column -> column.value().apply(row)).toList();
    }
}

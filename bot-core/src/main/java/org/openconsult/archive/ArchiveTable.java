package org.openconsult.archive;

import java.util.function.Consumer;
import org.openconsult.export.table.Table;

/** One of the tables of an archive. */
interface ArchiveTable<R> {
    Table<R> table();

    /** Hands over its rows one at a time, as the request's profile shows them. An exception of the consumer ends it. */
    void each(ArchiveRequest request, Consumer<R> row);
}

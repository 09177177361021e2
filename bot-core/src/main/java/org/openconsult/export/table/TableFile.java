package org.openconsult.export.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A file that a table is being written to, in constant memory. For one thread. */
public interface TableFile {

    /**
     * Writes one row.
     *
     * @param cells for each column a text, a whole number, a truth value or an {@link java.time.OffsetDateTime}; nothing
     *     where the cell is empty
     * @throws IOException if the reader has gone or the disk is full
     */
    void add(List<? extends Optional<?>> cells) throws IOException;

    /** Writes what is left and leaves the stream open; without it the file is cut short. */
    void end() throws IOException;
}

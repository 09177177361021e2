package org.openconsult.disk.sort;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How records are written to a disk and read from it. */
public interface RecordForm<T> {
    /** About how many bytes of memory a record takes. */
    int size(T record);

    void write(T record, DataOutput out) throws IOException;

    /** Reads what {@link #write} wrote. */
    T read(DataInput in) throws IOException;
}

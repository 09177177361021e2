package org.openconsult.embeddeddatabase;

/** What an acknowledged write survives. */
public enum Durability {
    /** The death of the process and a power cut: the file is forced to the medium before the acknowledgement. */
    FORCED,

    /** The death of the process only: the bytes are with the operating system, which makes each commit much faster. */
    PAGE_CACHE
}

package org.openconsult.document;

import java.io.IOException;
import java.io.OutputStream;

/** A document with its bytes. */
public record OpenedDocument(KeptDocument document, Content content) {

    /** The bytes, a piece of them in memory at a time. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all of them.
         *
         * @throws IOException when the reader has gone, or the document was removed meanwhile
         */
        void copyTo(OutputStream out) throws IOException;
    }
}

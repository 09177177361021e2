package org.openconsult.embeddeddatabase;

import org.jspecify.annotations.Nullable;

/** The database cannot be opened; the message is one sentence that an operator can act on. */
public final class EmbeddedDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmbeddedDatabaseException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}

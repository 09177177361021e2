package org.openconsult.delivery;

import java.time.Instant;

/** What a look at a message showed: when it is worth the next one. */
sealed interface Outlook {

    /** Nothing is left to do with it. */
    record Finished() implements Outlook {}

    /** It waits, and so do the later ones of its conversation. */
    record Waits(Instant until) implements Outlook {}

    /** Nothing can be sent through this provider. */
    record AllWait(Instant until) implements Outlook {}
}

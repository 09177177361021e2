package org.openconsult.faults.provider;

import java.util.Random;

/** How the played provider takes a message. */
enum ApiMood {
    /** 201. */
    ACCEPT,
    /** Taken, and the connection is closed before the answer. */
    ACCEPT_UNHEARD,
    /** 500, and nothing is sent to the person. */
    FAIL,
    /** 429 with {@code Retry-After}. */
    TOO_MANY,
    /** Closed without an answer, and nothing is sent to the person. */
    CLOSE,
    /** No answer for longer than anybody waits; nothing is sent to the person. */
    HANG;

    /** Mostly well while faults are wanted, always well otherwise. */
    static ApiMood drawn(Random random, boolean faults) {
        int lot = faults ? random.nextInt(100) : 0;
        if (lot < 86) {
            return ACCEPT;
        }
        if (lot < 91) {
            return ACCEPT_UNHEARD;
        }
        if (lot < 95) {
            return FAIL;
        }
        if (lot < 96) {
            return TOO_MANY;
        }
        return lot < 99 ? CLOSE : HANG;
    }
}

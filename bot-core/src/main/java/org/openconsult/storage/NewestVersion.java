package org.openconsult.storage;

import java.util.function.LongPredicate;

/** Finds the end of a row without gaps in a number of questions that grows with the logarithm of what is unknown. */
public final class NewestVersion {
    private NewestVersion() {}

    /**
     * Searches from what is known, doubling its steps and then halving them.
     *
     * @param isThere whether a version is stored; when it is, all before it are
     * @return the highest that is there; 0 when there is none
     */
    public static long from(long known, LongPredicate isThere) {
        long there = known > 0 && isThere.test(known) ? known : 0;
        long step = 1;
        while (isThere.test(there + step)) {
            there += step;
            step *= 2;
        }
        long missing = there + step;
        while (missing - there > 1) {
            long middle = there + (missing - there) / 2;
            if (isThere.test(middle)) {
                there = middle;
            } else {
                missing = middle;
            }
        }
        return there;
    }
}

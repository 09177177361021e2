package org.openconsult.coverage;

/**
 * That somewhere less was said than coordinators want, to be said in a sentence: "Toledo: no SMS comment on commitment 5".
 *
 * @param cell where
 * @param what comments or people
 * @param wanted at least 1
 * @param found less than that
 */
public record CoverageAlert(Cell cell, What what, long wanted, long found) {
    /** What is too few. */
    public enum What {
        COMMENTS,
        PEOPLE
    }

    /** Nothing at all was said there. */
    public boolean isNone() {
        return found == 0;
    }

    public long missing() {
        return wanted - found;
    }

    /** From 0 to 1. */
    double shareMissing() {
        return missing() / (double) wanted;
    }
}

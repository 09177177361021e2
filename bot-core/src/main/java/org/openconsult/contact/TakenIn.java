package org.openconsult.contact;

/**
 * What came of taking in contacts, each counted once.
 *
 * @param leftOut whoever is reached there asked to be forgotten, or was taken off the list
 */
public record TakenIn(int added, int updated, int asTheyWere, int leftOut) {
    static final TakenIn NOTHING = new TakenIn(0, 0, 0, 0);

    TakenIn with(Kept.How how) {
        return switch (how) {
            case ADDED -> new TakenIn(added + 1, updated, asTheyWere, leftOut);
            case UPDATED -> new TakenIn(added, updated + 1, asTheyWere, leftOut);
            case AS_IT_WAS -> new TakenIn(added, updated, asTheyWere + 1, leftOut);
            case LEFT_OUT -> new TakenIn(added, updated, asTheyWere, leftOut + 1);
        };
    }
}

package org.openconsult.faults.verdict;

/** Looks at every turn once, in the stored order of each conversation. */
interface TurnCheck {

    void see(StoredTurn turn);

    /** All turns were seen. */
    void finish();
}

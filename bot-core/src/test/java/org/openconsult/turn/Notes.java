package org.openconsult.turn;

import org.openconsult.storage.Storage;

/** The notes of unfinished turns, as a test sees them: they are struck off a moment after the answer. */
public final class Notes {
    private Notes() {}

    /** Waits until all are struck off; a test that calls it has a time limit. */
    public static void awaitNone(Storage storage) {
        UnfinishedTurns unfinished = new UnfinishedTurns(storage);
        while (!unfinished.all().isEmpty()) {
            Thread.onSpinWait();
        }
    }
}

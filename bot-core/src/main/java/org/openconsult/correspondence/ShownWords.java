package org.openconsult.correspondence;

import org.openconsult.turn.PastTurn;

/** Makes of words what may be shown of them. */
@FunctionalInterface
interface ShownWords {
    /**
     * What may be shown of words.
     *
     * @param turn in which, or after which, they were said
     */
    String of(PastTurn turn, String words);
}

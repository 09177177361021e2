package org.openconsult.correspondence;

import org.openconsult.letter.Letter;

/** What came of writing to somebody. */
public sealed interface Written {

    /** It is on its way, whether it was put there now or by an earlier press of the same button. */
    record OnItsWay(Letter letter) implements Written {}

    /** Nothing was written. */
    record Refused(Obstacle why) implements Written {}
}

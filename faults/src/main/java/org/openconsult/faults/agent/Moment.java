package org.openconsult.faults.agent;

import java.util.Arrays;
import java.util.List;

/**
 * Moments in which a crash, a pause or another instance finds something half done. They are short, so that few of them
 * would be hit by chance; a pause at their beginning makes them long. The only place that names these methods.
 */
enum Moment {
    BEFORE_A_TURN_IS_COMMITTED("org.openconsult.turn.TurnLog", "append"),
    BEFORE_EFFECTS("org.openconsult.turn.Effects", "apply"),
    AFTER_EFFECTS("org.openconsult.turn.UnfinishedTurns", "strikeSoon"),
    BEFORE_A_CLAIMED_MESSAGE_IS_SENT("org.openconsult.delivery.Attempt", "send"),
    BEFORE_A_SENDING_IS_RECORDED("org.openconsult.delivery.Courier", "record");

    private final String type;
    private final String method;

    Moment(String type, String method) {
        this.type = type;
        this.method = method;
    }

    /** As they stand in an agent's arguments. */
    static List<SwitchedMethod> all() {
        return Arrays.stream(values())
                .map(moment -> new SwitchedMethod(moment.type, moment.method, Instead.NOTHING))
                .toList();
    }
}

package org.openconsult.app.simulator;

import org.jspecify.annotations.Nullable;

/**
 * A text typed into a simulated phone, as it came and not yet checked.
 *
 * @param channel which kind of phone: {@code sms}
 * @param from the number it comes from
 * @param id the same for the same message sent again; none makes every message a new one
 */
record SimulatedText(
        @Nullable String channel,
        @Nullable String from,
        @Nullable String text,
        @Nullable String id) {

    @Override
    public String toString() {
        return "SimulatedText[hidden]";
    }
}

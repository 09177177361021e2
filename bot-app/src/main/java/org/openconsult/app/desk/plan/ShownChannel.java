package org.openconsult.app.desk.plan;

import java.util.List;

/**
 * A commitment as it is read on one channel.
 *
 * @param name the channel's
 * @param messages one after the other, as somebody asks for more
 */
record ShownChannel(String name, List<ShownMessage> messages) {

    /** Whether somebody pays for what is sent there by the segment. */
    public boolean counted() {
        return messages.stream().anyMatch(ShownMessage::counted);
    }

    public int segments() {
        return messages.stream().mapToInt(ShownMessage::segments).sum();
    }

    /** Of what comes first, the summary. */
    public int firstSegments() {
        return messages.isEmpty() ? 0 : messages.get(0).segments();
    }
}

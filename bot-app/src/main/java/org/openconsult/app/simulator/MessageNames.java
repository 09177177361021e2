package org.openconsult.app.simulator;

import org.openconsult.channel.ChannelId;
import org.openconsult.channel.MessageKey;
import org.openconsult.participant.Fingerprints;
import org.springframework.stereotype.Component;

/** Names simulated messages so that one sent again is known again, without the number in the name. */
@Component
class MessageNames {
    private final Fingerprints fingerprints;

    MessageNames(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    MessageKey key(ChannelId channel, boolean trial, String from, String id) {
        return new MessageKey(
                (trial ? "trial:" : "simulator:") + channel + ":" + fingerprints.of("simulator", from + "\n" + id));
    }
}

package org.openconsult.app.publicpage;

import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.Entrance;
import org.springframework.boot.test.context.TestComponent;

/** A number that people text, without a provider behind it. */
@TestComponent
class PlayedEntrance implements Entrance {
    static final String NUMBER = "+501 600-1234";

    @Override
    public String id() {
        return "played";
    }

    @Override
    public ChannelId channel() {
        return new ChannelId("sms");
    }

    @Override
    public Optional<Way> way(OptionalInt commitment) {
        String said = commitment.isPresent() ? ":" + commitment.getAsInt() + " " : "";
        return Optional.of(new Way(NUMBER, "sms:+5016001234", "SMSTO:+5016001234" + said));
    }
}

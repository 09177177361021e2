package org.openconsult.channel;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How people who have never written to us get to us on a channel, for whoever is to be told. There is one for each way that
 * the settings open. Safe for use by many threads.
 */
public interface Entrance {

    /** Names it in addresses: small letters, digits and {@code _}. */
    String id();

    ChannelId channel();

    /**
     * The way in, to one commitment or to the beginning; empty while nobody knows it.
     *
     * @param commitment its number
     */
    Optional<Way> way(OptionalInt commitment);

    /**
     * A way in.
     *
     * @param shown what people write down, like a number or a name
     * @param link opens a message to us on a phone or computer
     * @param scanned what a camera must read to do the same
     */
    record Way(String shown, String link, String scanned) {}
}

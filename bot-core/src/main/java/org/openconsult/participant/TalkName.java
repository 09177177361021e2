package org.openconsult.participant;

import org.openconsult.channel.Address;

/** What the talk with whoever is reached at an address is known by, before it is hashed. */
public final class TalkName {
    /** What {@link Fingerprints} are made of it for. */
    public static final String PURPOSE = "conversation";

    private TalkName() {}

    /** A trial with somebody's number is not a talk with that person. */
    public static String of(Address address, boolean trial) {
        return String.join("|", trial ? "trial" : "real", address.channel().name(), address.value());
    }
}

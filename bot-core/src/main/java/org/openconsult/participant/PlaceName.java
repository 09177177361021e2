package org.openconsult.participant;

import org.openconsult.channel.Address;

/** What a place is known by, before it is hashed: the same wherever something is kept of it. */
public final class PlaceName {
    /** What {@link Fingerprints} are made of it for. */
    public static final String PURPOSE = "place";

    private PlaceName() {}

    public static String of(Address place) {
        return place.channel() + ":" + place.value();
    }
}

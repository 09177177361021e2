package org.openconsult.facilitation;

import java.util.OptionalInt;
import org.openconsult.channel.Address;

/** Tells how many people are at a place, as far as a channel knows. */
@FunctionalInterface
public interface Attendance {
    /** Empty when it cannot be told just now, or is no place of this channel. Nothing is thrown for what a provider does. */
    OptionalInt count(Address place);
}

package org.openconsult.coverage;

import java.util.stream.Stream;

/**
 * How much coordinators want to hear: in all, or for each or one of the commitments, districts and channels, or of their
 * combinations.
 *
 * @param commitment a commitment's id
 * @param district a district's id
 * @param channel a channel's name
 * @param comments how many; 0 where the number of people alone matters
 * @param people of how many people; 0 where that does not matter
 */
public record CoverageTarget(Slot commitment, Slot district, Slot channel, int comments, int people) {
    /** Of either number. */
    public static final int HIGHEST = 10_000_000;

    /** @throws IllegalArgumentException when a number is negative or too high, or both are 0 */
    public CoverageTarget {
        if (comments < 0 || people < 0 || comments > HIGHEST || people > HIGHEST || comments + people == 0) {
            throw new IllegalArgumentException("A target is 1 to " + HIGHEST);
        }
    }

    /** In all. */
    public static CoverageTarget inAll(int comments, int people) {
        return new CoverageTarget(new Slot.Any(), new Slot.Any(), new Slot.Any(), comments, people);
    }

    /** How many values it names: of two for the same cell the one that names more holds. */
    long exactness() {
        return Stream.of(commitment, district, channel)
                .filter(Slot.One.class::isInstance)
                .count();
    }

    /** Whether both are about the same thing, whatever the numbers. */
    boolean isAboutTheSameAs(CoverageTarget other) {
        return commitment.equals(other.commitment) && district.equals(other.district) && channel.equals(other.channel);
    }
}

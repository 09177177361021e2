package org.openconsult.report;

import java.util.Optional;

/**
 * How many people are said to stand behind comments that somebody entered for them. Whoever said several things is counted
 * with each.
 *
 * @param comments that were entered for others
 * @param counted of how many of those somebody noted how many people said so
 * @param people how many these were together
 */
public record Represented(long comments, long counted, long people) {
    public static final Represented NONE = new Represented(0, 0, 0);

    /** One comment that was entered. */
    static Represented by(Optional<Integer> people) {
        return new Represented(1, people.isPresent() ? 1 : 0, people.orElse(0));
    }

    Represented and(Represented more) {
        return new Represented(comments + more.comments, counted + more.counted, people + more.people);
    }
}

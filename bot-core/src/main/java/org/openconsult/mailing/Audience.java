package org.openconsult.mailing;

import java.util.Set;

/**
 * For which people something is: those who fit all of what is given; an empty set leaves nobody out.
 *
 * @param channels names of channels
 * @param districts the plan's ids; {@link #UNKNOWN} for those who told none
 * @param languages tags; those who chose none speak the plan's default language
 * @param commented whether they commented
 * @param commitments ids of the commitments that {@code commented} asks about; empty for any, and the whole plan
 */
public record Audience(
        Set<String> channels,
        Set<String> districts,
        Set<String> languages,
        Commented commented,
        Set<String> commitments) {
    /** Of whom it is not known. */
    public static final String UNKNOWN = "";

    /** Everybody who ever wrote. */
    public static final Audience ALL = new Audience(Set.of(), Set.of(), Set.of(), Commented.ANY, Set.of());

    public Audience {
        channels = Set.copyOf(channels);
        districts = Set.copyOf(districts);
        languages = Set.copyOf(languages);
        commitments = Set.copyOf(commitments);
    }
}

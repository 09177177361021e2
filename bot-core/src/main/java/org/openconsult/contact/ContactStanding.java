package org.openconsult.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What coordinators look for in the list of contacts. */
public enum ContactStanding {
    /** Nobody invited them, they never wrote, and they did not refuse. */
    NOT_INVITED,
    INVITED,
    WROTE,
    COMMENTED,
    /** Invited some days ago and silent since, and nobody said that nothing more is to be done. */
    TO_FOLLOW_UP,
    OPTED_OUT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ContactStanding> of(String word) {
        return Arrays.stream(values())
                .filter(standing -> standing.word().equals(word))
                .findFirst();
    }
}

package org.openconsult.benchmarks;

import java.util.List;

/** What a person sends: the list, a commitment, a comment, a stance, a district. */
public final class Journey {
    private static final List<String> MESSAGES = List.of("LIST", "3", "we need nurses in our village", "1", "6");

    public static final int LENGTH = MESSAGES.size();

    private Journey() {}

    /** One of them, which are counted from 0. */
    public static String message(int number) {
        return MESSAGES.get(number);
    }
}

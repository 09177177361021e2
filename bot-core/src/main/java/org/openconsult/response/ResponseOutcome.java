package org.openconsult.response;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was decided on what people said. */
public enum ResponseOutcome {
    /** The text of the plan changes as it was asked for. */
    ACCEPTED,
    ACCEPTED_IN_PART,
    NOT_ACCEPTED,
    /** The plan, or something else that is under way, does it already. */
    ALREADY_COVERED,
    /** Nothing that this plan can decide. */
    OUT_OF_SCOPE;

    /** As it is stored, exported and named in the catalogs: small letters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome of a word; empty where it is none. */
    public static Optional<ResponseOutcome> of(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst();
    }
}

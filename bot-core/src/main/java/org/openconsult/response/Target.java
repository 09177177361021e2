package org.openconsult.response;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a response is to.
 *
 * @param id the comment's, campaign's, theme's or commitment's; of the whole plan {@link #WHOLE_PLAN}
 */
public record Target(Kind kind, String id) {
    /** Stands for the plan as a whole, as in filters; never a commitment's id, those begin with a letter. */
    public static final String WHOLE_PLAN = "0";

    /** The most specific first. */
    public enum Kind {
        COMMENT,
        CAMPAIGN,
        THEME,
        COMMITMENT,
        /** All comments on the plan as a whole. */
        PLAN;

        /** As it is stored, exported and written in addresses: small letters. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of a word; empty where it is none. */
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    /** All comments on the plan as a whole. */
    public static Target plan() {
        return new Target(Kind.PLAN, WHOLE_PLAN);
    }

    /** The name of the one response to it in a consultation. */
    public String name(String consultation) {
        return consultation + "/" + kind.word() + "/" + id;
    }
}

package org.openconsult.response;

import java.util.Set;

/**
 * What of a consultation is answered by something published: comments that are one of these, or in one of these.
 *
 * @param campaigns without dissolved ones
 * @param themes with all that were merged with them
 * @param subjects ids of commitments, and {@link Target#WHOLE_PLAN}
 */
public record Answered(Set<String> comments, Set<String> campaigns, Set<String> themes, Set<String> subjects) {
    /** Nothing is. */
    public static final Answered NOTHING = new Answered(Set.of(), Set.of(), Set.of(), Set.of());

    public Answered {
        comments = Set.copyOf(comments);
        campaigns = Set.copyOf(campaigns);
        themes = Set.copyOf(themes);
        subjects = Set.copyOf(subjects);
    }
}

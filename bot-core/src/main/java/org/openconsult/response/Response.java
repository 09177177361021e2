package org.openconsult.response;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A response as it stands, on its way or published.
 *
 * @param version is given back with a change of what was read here
 * @param text what the newest version says
 * @param authors who wrote at this text since something was last published, by the names they sign in with: none of them
 *     reviews it
 * @param reviewer who reviewed this text, if somebody has
 * @param changed who made this version, and
 * @param at when
 * @param published what people are told until another version is published
 */
public record Response(
        String consultation,
        Target target,
        long version,
        Stage stage,
        ResponseText text,
        Set<String> authors,
        Optional<String> reviewer,
        String changed,
        Instant at,
        Optional<Answer> published) {
    public Response {
        authors = Set.copyOf(authors);
    }

    /** How far the newest text has come. */
    public enum Stage {
        DRAFTED,
        REVIEWED,
        PUBLISHED
    }

    /** Whether somebody may say that it can be published. */
    public boolean mayBeReviewedBy(String who) {
        return stage == Stage.DRAFTED && !authors.contains(who);
    }
}

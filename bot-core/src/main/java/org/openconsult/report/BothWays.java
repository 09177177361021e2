package org.openconsult.report;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Counts comments in both ways. */
final class BothWays {
    private final Set<String> campaigns = new HashSet<>();
    private long comments;
    private long alone;

    void add(Optional<String> campaign) {
        comments++;
        campaign.ifPresentOrElse(campaigns::add, () -> alone++);
    }

    Both counted() {
        return new Both(comments, alone + campaigns.size());
    }
}

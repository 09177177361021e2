package org.openconsult.teams.inbound;

import java.time.Instant;
import java.time.InstantSource;
import org.openconsult.channel.InboundMessage;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.teams.inbound.Received.Told;
import org.openconsult.teams.inbound.Received.ToldInGroup;
import tools.jackson.databind.JsonNode;

/** What is read in activities, ten seconds after the usual one was written. */
final class Reading {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00.250Z");
    private static final ActivityReader READER = new ActivityReader(Catalogs.shipped(), InstantSource.fixed(NOW));

    private Reading() {}

    static Received read(JsonNode activity) {
        return READER.read(activity);
    }

    /** What was told; fails for what was not. */
    static InboundMessage told(JsonNode activity) {
        return ((Told) read(activity)).message();
    }

    /** What was told in a group; fails for what was not. */
    static String inGroup(JsonNode activity) {
        return ((ToldInGroup) read(activity)).words().text();
    }
}

package org.openconsult.app.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.Address;
import org.openconsult.channel.OutgoingMessage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What was said of late to simulated groups. Kept in this program's memory alone: it is gone after the program ends, as the
 * talks on the page are once it is closed.
 */
@Component
class SimulatedGroups {
    private static final int MOST_GROUPS = 200;
    private static final int MOST_MESSAGES = 50;

    private final Cache<Address, List<Said>> groups =
            Caffeine.newBuilder().maximumSize(MOST_GROUPS).build();

    /**
     * A message as it stands there now.
     *
     * @param id what another message takes its place by
     */
    record Said(
            String id,
            String text,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            JsonNode card) {
        /** Leaves out the words, so that they never reach a log by accident. */
        @Override
        public String toString() {
            return "Said[" + id + "]";
        }
    }

    /** Shows a message in a group, in its place where it takes the place of another or is shown again. */
    void show(OutgoingMessage message) {
        String id = message.message().replaces().orElse(message.id());
        Said said = new Said(id, message.message().text(), DrawnCard.of(message.message()));
        groups.asMap().compute(message.to(), (group, before) -> with(before == null ? List.of() : before, said));
    }

    private static List<Said> with(List<Said> before, Said said) {
        List<Said> after = new ArrayList<>(before);
        after.replaceAll(old -> old.id().equals(said.id()) ? said : old);
        if (!after.contains(said)) {
            after.add(said);
        }
        return List.copyOf(after.subList(Math.max(0, after.size() - MOST_MESSAGES), after.size()));
    }

    /** In the order in which it was first said. */
    List<Said> saidIn(Address group) {
        List<Said> said = groups.getIfPresent(group);
        return said == null ? List.of() : said;
    }
}

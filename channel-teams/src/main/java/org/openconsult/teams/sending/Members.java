package org.openconsult.teams.sending;

import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.channel.Address;
import org.openconsult.facilitation.Attendance;
import org.openconsult.teams.TeamsChannel;
import org.openconsult.teams.connector.Connector;
import org.openconsult.teams.connector.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Counts the members of a group chat, a channel's team or a meeting's chat, without the bot. Who of a meeting's invited people has come
 * Teams does not tell a bot without further rights.
 *
 * @see <a href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context">Teams, members</a>
 */
public final class Members implements Attendance {
    private final Connector connector;
    private final Conversations whereabouts;

    public Members(Connector connector, Conversations whereabouts) {
        this.connector = connector;
        this.whereabouts = whereabouts;
    }

    @Override
    public OptionalInt count(Address place) {
        if (!place.channel().equals(TeamsChannel.ID)) {
            return OptionalInt.empty();
        }
        Optional<Reach> reach = whereabouts.of(place).flatMap(Reach::read);
        return reach.flatMap(known -> known.conversation().map(chat -> asked(known.service(), chat)))
                .orElse(OptionalInt.empty());
    }

    private OptionalInt asked(String service, String chat) {
        JsonNode nothing = MissingNode.getInstance();
        Outcome outcome = connector.ask("GET", service, nothing, "v3", "conversations", chat, "members");
        JsonNode members = outcome instanceof Outcome.Done done ? done.body() : nothing;
        return members.isArray() ? OptionalInt.of(members.size()) : OptionalInt.empty();
    }
}

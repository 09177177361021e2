package org.openconsult.teams.sending;

import org.openconsult.channel.Address;
import org.openconsult.teams.connector.Connector;
import org.openconsult.teams.connector.Outcome;
import org.openconsult.teams.connector.Registration;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens the chat with a person who was met in a group alone. Asked again, Teams names the same chat.
 *
 * @see <a href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages">Teams,
 *     proactive messages</a>
 */
final class Introduction {
    private final Connector connector;
    private final Registration bot;

    Introduction(Connector connector, Registration bot) {
        this.connector = connector;
        this.bot = bot;
    }

    /** Asks once. */
    Outcome to(Address person, Reach reach) {
        String tenant = reach.tenant().orElse(bot.tenant());
        ObjectNode chat = JsonNodeFactory.instance.objectNode().put("isGroup", false);
        chat.putObject("bot").put("id", bot.address());
        chat.putArray("members").addObject().put("id", person.value());
        chat.put("tenantId", tenant)
                .putObject("channelData")
                .putObject("tenant")
                .put("id", tenant);
        return connector.ask("POST", reach.service(), chat, "v3", "conversations");
    }
}

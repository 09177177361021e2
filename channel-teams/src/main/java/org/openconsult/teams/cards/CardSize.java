package org.openconsult.teams.cards;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/**
 * How large a card may be. Teams takes messages of 28 KB everywhere, its limit for bots being higher; what stands around a
 * card in a message takes two of them.
 *
 * @see <a href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages">Teams, format your
 *     bot messages</a>
 */
final class CardSize {
    /** In bytes. */
    private static final int MOST = 26_000;

    /** In bytes: what the message asked, put into the data of each action when it is sent. */
    private static final int ASKED = 40;

    private CardSize() {}

    static boolean fits(ObjectNode card) {
        int actions = card.findParents("data").size();
        return card.toString().getBytes(StandardCharsets.UTF_8).length + actions * ASKED <= MOST;
    }
}

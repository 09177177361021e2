package org.openconsult.teams.inbound;

import java.util.List;
import org.openconsult.channel.ProviderAnswer;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.teams.inbound.Received.AddedToGroup;
import org.openconsult.teams.inbound.Received.LeftGroup;
import org.openconsult.teams.inbound.Received.NotForUs;
import org.openconsult.teams.inbound.Received.Told;

/**
 * Reads what became of us in a talk or a group. Teams says most of it twice: that the app was installed, and that the bot is
 * a member now. In a talk with one person the first alone counts.
 *
 * @see <a
 *     href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events">Teams,
 *     conversation events</a>
 */
final class Memberships {
    private final Messages messages;
    private final Catalogs words;

    Memberships(Messages messages, Catalogs words) {
        this.messages = messages;
        this.words = words;
    }

    Received installation(Activity activity) {
        return switch (activity.text("action").orElse("")) {
            case "add" -> activity.isAmongMany() ? added(activity) : started(activity);
            case "remove" -> activity.isAmongMany() ? left(activity) : stopped(activity);
            default -> new NotForUs("installation");
        };
    }

    Received conversation(Activity activity) {
        if (!activity.isAmongMany()) {
            return new NotForUs("members");
        }
        if (activity.members("membersAdded").stream().anyMatch(activity::isUs)) {
            return added(activity);
        }
        return activity.members("membersRemoved").stream().anyMatch(activity::isUs)
                ? left(activity)
                : new NotForUs("members");
    }

    /** Who installs the app says hello, and wants messages again after it was removed. */
    private Received started(Activity activity) {
        String start = words.typed(activity.language().orElse(Language.ENGLISH), "start");
        return new Told(messages.said(activity, Keys.membership(activity), start, List.of()), false);
    }

    /** Who removes the app wants no messages; nothing can be said to it. */
    private Received stopped(Activity activity) {
        return new Told(messages.done(activity, Keys.membership(activity)).answeredBy(ProviderAnswer.STOP), false);
    }

    private Received added(Activity activity) {
        return new AddedToGroup(
                Addresses.of(activity.conversation()), messages.at(activity).toEpochMilli(), activity.language());
    }

    private static Received left(Activity activity) {
        return new LeftGroup(Addresses.of(activity.conversation()));
    }
}

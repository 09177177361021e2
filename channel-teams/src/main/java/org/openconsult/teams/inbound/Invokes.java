package org.openconsult.teams.inbound;

import java.util.Optional;
import org.openconsult.teams.inbound.Received.NotForUs;
import org.openconsult.teams.inbound.Received.UnknownInvoke;
import org.openconsult.teams.inbound.Received.WrongInvoke;

/**
 * Reads what Teams asks and waits for an answer to.
 *
 * @see <a href="https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model">Universal actions</a>
 */
final class Invokes {
    private static final String ACTION = "adaptiveCard/action";

    private final PrivateTalk privateTalk;
    private final GroupTalk groupTalk;

    Invokes(PrivateTalk privateTalk, GroupTalk groupTalk) {
        this.privateTalk = privateTalk;
        this.groupTalk = groupTalk;
    }

    static boolean isAction(Activity activity) {
        return activity.text("name").filter(ACTION::equals).isPresent();
    }

    /** Files are never asked for: who allows one or not has nothing to hear. */
    Received invoke(Activity activity) {
        return switch (activity.text("name").orElse("")) {
            case ACTION -> action(activity);
            case "fileConsent/invoke" -> new NotForUs("file_consent");
            default -> new UnknownInvoke();
        };
    }

    private Received action(Activity activity) {
        if (activity.text("value", "trigger").filter("automatic"::equals).isPresent()) {
            return new NotForUs("refresh");
        }
        return CardData.of(new Activity(activity.at("value", "action", "data")))
                .filter(data -> !activity.isByProgram())
                .flatMap(data -> done(activity, data))
                .orElseGet(() -> new WrongInvoke("unknown action"));
    }

    private Optional<Received> done(Activity activity, CardData data) {
        if (data instanceof CardData.Filled filled) {
            return Optional.of(privateTalk.executed(activity, filled));
        }
        if (data instanceof CardData.Say choice) {
            return Optional.of(privateTalk.executed(activity, choice));
        }
        return activity.isAmongMany()
                ? Optional.of(groupTalk.tapped(activity, (CardData.ForGroup) data, true))
                : Optional.empty();
    }
}

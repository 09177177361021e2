package org.openconsult.teams.sending;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.teams.connector.Connector;
import org.openconsult.teams.connector.Outcome;
import org.openconsult.teams.connector.Outcome.Done;
import org.openconsult.teams.connector.Outcome.Refused;
import org.openconsult.teams.connector.Outcome.Unanswered;
import tools.jackson.databind.node.ObjectNode;

/**
 * One attempt to hand a message to a conversation: one request, and a second only where Teams has just said that it did
 * nothing, as a new message in place of one that is not there or without a card that is too large.
 */
final class Handover {
    private static final String ACTIVITIES = "activities";

    private final Connector connector;
    private final Activities activities;

    Handover(Connector connector, Activities activities) {
        this.connector = connector;
        this.activities = activities;
    }

    SendResult attempt(String service, String conversation, DrawnMessage message) {
        return attempt(service, conversation, message, refused -> again(service, conversation, message, refused));
    }

    private SendResult attempt(
            String service, String conversation, DrawnMessage message, Function<Refused, SendResult> otherwise) {
        ObjectNode activity = message.card()
                .map(card -> activities.carded(conversation, message, card))
                .orElseGet(() -> activities.plain(conversation, message));
        Outcome outcome = message.replaces()
                .map(replaced -> connector.ask(
                        "PUT", service, activity, "v3", "conversations", conversation, ACTIVITIES, replaced))
                .orElseGet(() ->
                        connector.ask("POST", service, activity, "v3", "conversations", conversation, ACTIVITIES));
        if (outcome instanceof Done done) {
            return new SendResult.Sent(message.replaces().or(() -> id(done)));
        }
        return outcome instanceof Refused refused ? otherwise.apply(refused) : result((Unanswered) outcome);
    }

    private SendResult again(String service, String conversation, DrawnMessage message, Refused refused) {
        Next next = TeamsError.next(refused);
        if (next == Next.SEND_ANEW && message.replaces().isPresent()) {
            return attempt(service, conversation, message.replacing(Optional.empty()), this::result);
        }
        if (next == Next.SEND_PLAIN && message.card().isPresent()) {
            return attempt(service, conversation, withoutCard(message), this::result);
        }
        return result(refused);
    }

    private static DrawnMessage withoutCard(DrawnMessage message) {
        return new DrawnMessage(
                message.text(),
                message.choices(),
                message.encoding(),
                message.segments(),
                message.asked(),
                message.replaces(),
                Optional.empty());
    }

    static Optional<String> id(Done done) {
        return Optional.of(done.body().path("id").asString("")).filter(id -> !id.isBlank());
    }

    SendResult result(Refused refused) {
        String reason = TeamsError.reason(refused);
        if (TeamsError.isDisabled(refused)) {
            connector.complain("An administrator of the organisation has switched the bot off in Teams.");
        }
        return switch (TeamsError.next(refused)) {
            case STOP -> new SendResult.Stopped(reason);
            case SEND_ANEW, SEND_PLAIN, GIVE_UP -> new SendResult.BadContent(reason);
            case PAUSE -> new SendResult.RetryAfter(refused.retryAfter(), isForEverybody(refused), reason);
            case HOLD -> new SendResult.RetryAfter(refused.retryAfter(), true, reason);
            case DOUBT -> new SendResult.Unknown(reason);
        };
    }

    /** Too much, or at once, is said of a conversation; a gateway that fails, fails for all. */
    private static boolean isForEverybody(Refused refused) {
        return refused.status() >= 500;
    }

    static SendResult result(Unanswered failure) {
        return failure.surelyNotSent()
                ? new SendResult.RetryAfter(Optional.<Duration>empty(), true, "Not sent: " + failure.kind())
                : new SendResult.Unknown("No answer: " + failure.kind());
    }
}

package org.openconsult.teams.sending;

import java.util.Arrays;
import java.util.Optional;
import org.openconsult.teams.connector.Outcome.Refused;

/**
 * The connector's refusals: by the code in the body where it means something, otherwise by the status. Microsoft says that
 * 412, 429, 502 and 504 are to be tried again, though a gateway's 504 leaves open what became of the request.
 *
 * @see <a href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages">Teams,
 *     messages in bot conversations: status codes</a>
 * @see <a href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit">Teams, rate limiting</a>
 * @see <a href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages">Teams,
 *     proactive messages: who blocked or uninstalled a bot</a>
 * @see <a href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference">Bot
 *     Connector, API reference: errors</a>
 */
enum TeamsError {
    NOT_IN_ROSTER("BotNotInConversationRoster", Next.STOP),
    NOT_INSTALLED("ForbiddenOperationException", Next.STOP),
    WRITES_BLOCKED("MessageWritesBlocked", Next.STOP),
    BLOCKED_BY_USER("ConversationBlockedByUser", Next.STOP),
    /** By the administrator of the tenant, for everybody in it. */
    DISABLED("BotDisabledByAdmin", Next.HOLD),
    NOT_REGISTERED("BotNotRegistered", Next.HOLD),

    ACTIVITY_NOT_FOUND("ActivityNotFoundInConversation", Next.SEND_ANEW),
    CONVERSATION_NOT_FOUND("ConversationNotFound", Next.STOP),
    MEMBER_NOT_FOUND("MemberNotFoundInConversation", Next.STOP),

    TOO_BIG("MessageSizeTooBig", Next.SEND_PLAIN);

    private final String code;
    private final Next next;

    TeamsError(String code, Next next) {
        this.code = code;
        this.next = next;
    }

    static Next next(Refused refused) {
        return find(refused).map(error -> error.next).orElseGet(() -> byStatus(refused));
    }

    private static Next byStatus(Refused refused) {
        return switch (refused.status()) {
            case 401, 407, 421 -> Next.HOLD;
            // Without the connector's own body it is something that stands before it.
            case 403, 404 -> refused.body().isObject() ? Next.STOP : Next.HOLD;
            case 413 -> Next.SEND_PLAIN;
            case 412, 429, 502, 503, 504 -> Next.PAUSE;
            case 408, 409 -> Next.DOUBT;
            default -> refused.status() >= 400 && refused.status() < 500 ? Next.GIVE_UP : Next.DOUBT;
        };
    }

    /** In words of this table alone: Teams' own can quote what it was sent. */
    static String reason(Refused refused) {
        return "Error " + refused.status()
                + find(refused).map(error -> ": " + error.code).orElse("");
    }

    static boolean isDisabled(Refused refused) {
        return find(refused).filter(DISABLED::equals).isPresent();
    }

    /** The code stands in different places, in one error as text within text. */
    private static Optional<TeamsError> find(Refused refused) {
        String said = refused.body().toString();
        return refused.status() < 500
                ? Arrays.stream(values())
                        .filter(error -> said.contains(error.code))
                        .findFirst()
                : Optional.empty();
    }
}

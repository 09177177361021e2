package org.openconsult.telegram.sending;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.telegram.api.ApiException;
import org.openconsult.telegram.api.ApiRefusedException;
import org.openconsult.telegram.api.ApiUnreachableException;
import org.openconsult.telegram.api.BotApi;

/**
 * One attempt to hand over a message: one request, and a second only where Telegram has just said that it did nothing, to
 * where a group has moved, or as a new message in place of one that cannot be changed.
 */
final class Handover {
    private static final Pattern MESSAGE = Pattern.compile("[0-9]{1,10}");

    private final MessageCalls calls;
    private final GroupPace groups;
    private final Floods floods;

    Handover(BotApi api, InstantSource clock) {
        this.calls = new MessageCalls(api);
        this.groups = new GroupPace(GroupPace.OF_TELEGRAM, clock);
        this.floods = new Floods(clock);
    }

    SendResult attempt(Place place, DrawnMessage message) {
        return attempt(place, message, refused -> elsewhere(place, message, refused));
    }

    private SendResult attempt(Place place, DrawnMessage message, Function<ApiRefusedException, SendResult> otherwise) {
        Optional<Duration> pause = groups.begin(place.chat());
        if (pause.isPresent()) {
            return new SendResult.RetryAfter(pause, false, "Enough for one group in one minute");
        }
        try {
            return put(place, message);
        } catch (ApiException failure) {
            return failure instanceof ApiRefusedException refused
                    ? otherwise.apply(refused)
                    : result((ApiUnreachableException) failure);
        }
    }

    private SendResult put(Place place, DrawnMessage message) throws ApiException {
        Optional<Integer> replaced = replaced(message);
        return replaced.isPresent() ? calls.edit(place.chat(), replaced.get(), message) : calls.send(place, message);
    }

    private static Optional<Integer> replaced(DrawnMessage message) {
        return message.replaces()
                .filter(MESSAGE.asMatchPredicate())
                .map(Long::valueOf)
                .filter(id -> id <= Integer.MAX_VALUE)
                .map(Long::intValue);
    }

    private SendResult elsewhere(Place place, DrawnMessage message, ApiRefusedException refused) {
        DrawnMessage anew = message.replacing(Optional.empty());
        if (refused.migratedTo().isPresent()) {
            // A group that moves had no topics before.
            Place moved = Place.chat(refused.migratedTo().get());
            return attempt(moved, anew, again -> result(moved, anew, again));
        }
        return message.replaces().isPresent() && TelegramError.next(refused) == Next.SEND_ANEW
                ? attempt(place, anew, again -> result(place, anew, again))
                : result(place, message, refused);
    }

    private SendResult result(Place place, DrawnMessage message, ApiRefusedException refused) {
        String reason = TelegramError.reason(refused);
        return switch (TelegramError.next(refused)) {
            case NOTHING -> new SendResult.Sent(message.replaces());
            case STOP -> new SendResult.Stopped(reason);
            case SEND_ANEW, GIVE_UP -> new SendResult.BadContent(reason);
            case PAUSE ->
                new SendResult.RetryAfter(refused.retryAfter(), isForEverybody(place.chat(), refused), reason);
            case HOLD -> new SendResult.RetryAfter(refused.retryAfter(), true, reason);
            case DOUBT -> new SendResult.Unknown(reason);
        };
    }

    private static SendResult result(ApiUnreachableException failure) {
        return failure.surelyNotSent()
                ? new SendResult.RetryAfter(Optional.empty(), true, "No connection: " + failure.kind())
                : new SendResult.Unknown("No answer: " + failure.kind());
    }

    private boolean isForEverybody(long chat, ApiRefusedException refused) {
        return floods.isForEverybody(chat, refused.retryAfter().orElse(Duration.ZERO));
    }
}

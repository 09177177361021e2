package org.openconsult.teams.inbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;

/** Makes messages of what a person says to us alone. */
final class Messages {
    /** What comes later than this after it was written waited somewhere. */
    private static final Duration PROMPT = Duration.ofSeconds(60);

    private final InstantSource clock;

    Messages(InstantSource clock) {
        this.clock = clock;
    }

    /** Words and what came with them; the answer goes out by a sending of its own. */
    InboundMessage said(Activity activity, MessageKey key, String text, List<Attachment> attachments) {
        return brought(message(activity, key, text, attachments, at(activity), AnswerWay.BY_SENDING));
    }

    /** Nothing said, but something done that has a meaning: nothing is said to it either. */
    InboundMessage done(Activity activity, MessageKey key) {
        return brought(message(activity, key, "", List.of(), at(activity), AnswerWay.NONE));
    }

    /** Words whose answer stands in that to the request: whoever wrote them waits for it now. */
    InboundMessage asked(Activity activity, MessageKey key, String text) {
        Instant at = at(activity);
        return message(activity, key, text, List.of(), isLate(at) ? clock.instant() : at, AnswerWay.IN_REQUEST);
    }

    /** When it was written, by Teams' clock, and never after now. */
    Instant at(Activity activity) {
        Instant now = clock.instant();
        return activity.timestamp().filter(written -> written.isBefore(now)).orElse(now);
    }

    private InboundMessage brought(InboundMessage message) {
        return isLate(message.receivedAt()) ? message.fetched() : message;
    }

    private boolean isLate(Instant written) {
        return written.plus(PROMPT).isBefore(clock.instant());
    }

    private static InboundMessage message(
            Activity activity, MessageKey key, String text, List<Attachment> attachments, Instant at, AnswerWay way) {
        return new InboundMessage(
                key,
                Addresses.of(activity.person()),
                text,
                attachments,
                activity.language(),
                at,
                Optional.empty(),
                false,
                way,
                Arrival.DIRECT);
    }
}

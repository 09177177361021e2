package org.openconsult.sms.twilio.missed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An entry of Twilio's list of messages, as it came.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-resource#message-properties">Twilio, properties of a
 *     message</a>
 */
record ListingEntry(JsonNode fields) {
    private static final Pattern SID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern SENDER = Pattern.compile("(?=.*\\S)[^\\p{Cntrl}]{1,200}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");

    /** Those of a message that Twilio does not have as a whole yet. A status that is new to us must not lose a message. */
    private static final Set<String> UNFINISHED = Set.of("receiving", "queued", "accepted", "scheduled", "sending");

    /** Whether a person sent it, and Twilio has all of it. */
    boolean isReceived() {
        return text("direction").filter("inbound"::equals).isPresent()
                && text("status").filter(UNFINISHED::contains).isEmpty();
    }

    /** Who it was sent to. */
    Optional<String> to() {
        return text("to");
    }

    Optional<String> service() {
        return text("messaging_service_sid");
    }

    /** What makes it the same message again. */
    Optional<String> sid() {
        return text("sid").filter(SID.asMatchPredicate());
    }

    /** The message; none when something is missing without which it cannot be taken in. */
    Optional<ListedMessage> message() {
        Optional<String> from = text("from").filter(SENDER.asMatchPredicate());
        return sid().flatMap(sid ->
                from.flatMap(sender -> at().map(at -> new ListedMessage(sid, sender, body(), mediaCount(), at))));
    }

    /**
     * When it reached Twilio. {@code date_sent} is when Twilio called the webhook, and need not be there if it had none to
     * call.
     */
    private Optional<Instant> at() {
        return Stream.of("date_sent", "date_created")
                .flatMap(name -> text(name).flatMap(ListingEntry::date).stream())
                .findFirst();
    }

    private static Optional<Instant> date(String written) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(written)));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private String body() {
        return text("body").orElse("");
    }

    private int mediaCount() {
        return text("num_media")
                .filter(COUNT.asMatchPredicate())
                .map(Integer::parseInt)
                .orElse(0);
    }

    private Optional<String> text(String name) {
        return Optional.of(fields.path(name))
                .filter(JsonNode::isValueNode)
                .filter(Predicate.not(JsonNode::isNull))
                .map(JsonNode::asText);
    }

    /** Hides what it says. */
    @Override
    public String toString() {
        return "ListingEntry[hidden]";
    }
}

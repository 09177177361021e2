package org.openconsult.sms.kannel;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.http.request.RejectedRequestException;
import org.openconsult.sms.Senders;

/** Makes a message of what Kannel brings. */
class InboundText {
    private static final Pattern SENDER = Pattern.compile("[^\\p{Cntrl}]{1,64}");
    /** Kannel's own ids are UUIDs. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final Senders senders;
    private final AnswerWay answerWay;
    private final Clock clock;
    private final Supplier<UUID> names;

    /**
     * @param answerWay how the answer goes out
     * @param names names texts that nothing tells from others
     */
    InboundText(Senders senders, AnswerWay answerWay, Clock clock, Supplier<UUID> names) {
        this.senders = senders;
        this.answerWay = answerWay;
        this.clock = clock;
        this.names = names;
    }

    /** @throws RejectedRequestException when it does not say who sent it, or is broken */
    InboundMessage read(KannelRequest request) {
        String sender = request.value("from")
                .filter(value -> !value.isBlank() && SENDER.matcher(value).matches())
                .orElseThrow(() -> RejectedRequestException.badRequest("from is missing, or no sender of a text."));
        String text = request.text();
        Address from = senders.address(sender);
        return new InboundMessage(
                key(request, sender, text),
                from,
                text,
                List.of(),
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                false,
                senders.answerWay(from, answerWay),
                Arrival.DIRECT);
    }

    /**
     * Kannel brings a text again under the id it gave it. Where the address in kannel.conf lacks {@code id=%I}, sender,
     * receiver, time and text stand for it: what a person sends twice within one second is then taken in once. Without
     * even a time each request is a text of its own, and a retry of Kannel's makes a double.
     */
    private MessageKey key(KannelRequest request, String sender, String text) {
        String id = request.value("id")
                .filter(value -> !value.isBlank())
                .map(InboundText::limited)
                .or(() -> request.value("time")
                        .filter(value -> !value.isBlank())
                        .map(time ->
                                "sha256-" + hash(sender, request.value("to").orElse(""), time, text)))
                .orElseGet(() -> names.get().toString());
        return new MessageKey(KannelTransport.ID + ":" + id);
    }

    private static String limited(String id) {
        return ID.matcher(id).matches() ? id : "sha256-" + hash(id);
    }

    /** With the length of each value, so that none runs into the next. */
    private static String hash(String... values) {
        var all = new StringBuilder();
        for (String value : values) {
            all.append(value.length()).append(':').append(value);
        }
        return DigestUtils.sha256Hex(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}

package org.openconsult.sms.twilio;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.channel.ProviderAnswer;
import org.openconsult.sms.Senders;
import org.openconsult.sms.request.Form;
import org.openconsult.sms.request.RejectedRequestException;

/**
 * Reads what a person sent out of Twilio's parameters.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/guides/webhook-request">Twilio, parameters of its request</a>
 */
class InboundSms {
    private static final Pattern MESSAGE_SID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    /** A number, a short code or a sender's name; {@code whatsapp:} and the like are channels of their own. */
    private static final Pattern SENDER = Pattern.compile("[^\\p{Cntrl}:]{1,64}");

    /** As many as Twilio sends with one message. */
    private static final int MOST_MEDIA = 10;

    private final TwilioAccount account;
    private final Senders senders;
    private final AnswerWay answerWay;
    private final Clock clock;

    /** @param answerWay how the answer goes out */
    InboundSms(TwilioAccount account, Senders senders, AnswerWay answerWay, Clock clock) {
        this.account = account;
        this.senders = senders;
        this.answerWay = answerWay;
        this.clock = clock;
    }

    /** @throws RejectedRequestException when it is another account's, or is no text message */
    InboundMessage read(Form form) {
        requireOurs(form);
        String sid = needed(form, "MessageSid", MESSAGE_SID);
        Address from = senders.address(needed(form, "From", SENDER));
        return new InboundMessage(
                new MessageKey(TwilioTransport.ID + ":" + sid),
                from,
                form.value("Body").orElse(""),
                attachments(form),
                Optional.empty(),
                clock.instant(),
                answered(form),
                false,
                senders.answerWay(from, answerWay),
                Arrival.DIRECT);
    }

    /** Under Advanced Opt-Out, Twilio says what it took the message for, whatever words are set up for that. */
    private static Optional<ProviderAnswer> answered(Form form) {
        return form.value("OptOutType").flatMap(type -> Arrays.stream(ProviderAnswer.values())
                .filter(answer -> answer.name().equalsIgnoreCase(type.strip()))
                .findFirst());
    }

    private void requireOurs(Form form) {
        String sid = form.value("AccountSid")
                .orElseThrow(() -> RejectedRequestException.badRequest("AccountSid is missing."));
        if (!sid.equalsIgnoreCase(account.sid())) {
            throw RejectedRequestException.forbidden("It is another account's.");
        }
    }

    private static String needed(Form form, String name, Pattern pattern) {
        return form.value(name)
                .filter(value -> !value.isBlank() && pattern.matcher(value).matches())
                .orElseThrow(() -> RejectedRequestException.badRequest(name + " is missing or not of a text message."));
    }

    private static List<Attachment> attachments(Form form) {
        return IntStream.range(0, mediaCount(form))
                .mapToObj(number -> form.value("MediaContentType" + number).orElse(""))
                .map(InboundSms::attachment)
                .toList();
    }

    /** A count that is no count is none: it is no reason to lose the words. */
    private static int mediaCount(Form form) {
        return form.value("NumMedia")
                .filter(count -> count.matches("\\d{1,3}"))
                .map(count -> Math.min(Integer.parseInt(count), MOST_MEDIA))
                .orElse(0);
    }

    private static Attachment attachment(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("vcard")) {
            return Attachment.CONTACT;
        }
        return switch (type.split("/", 2)[0]) {
            case "image" -> Attachment.IMAGE;
            case "audio" -> Attachment.VOICE;
            case "video" -> Attachment.VIDEO;
            case "application", "text" -> Attachment.DOCUMENT;
            default -> Attachment.OTHER;
        };
    }
}

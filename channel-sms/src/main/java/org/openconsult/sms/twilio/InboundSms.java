package org.openconsult.sms.twilio;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.channel.ProviderAnswer;
import org.openconsult.http.request.Form;
import org.openconsult.http.request.RejectedRequestException;
import org.openconsult.sms.Senders;

/**
 * Reads what a person sent out of Twilio's parameters, whichever kind of address they write from.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/guides/webhook-request">Twilio, parameters of its request</a>
 */
class InboundSms {
    private static final Pattern MESSAGE_SID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    /** A number, a short code, a sender's name, or one of these behind the name of a chat app. */
    private static final Pattern SENDER = Pattern.compile("[^\\p{Cntrl}]{1,100}");

    private final TwilioAccount account;
    private final Senders senders;
    private final Function<AddressSpace, AnswerWay> answerWays;
    private final Clock clock;

    /** @param answerWays how the answer goes out, for each kind of address */
    InboundSms(TwilioAccount account, Senders senders, Function<AddressSpace, AnswerWay> answerWays, Clock clock) {
        this.account = account;
        this.senders = senders;
        this.answerWays = answerWays;
        this.clock = clock;
    }

    /**
     * What was sent; empty when it is of a kind of address that we have no channel for, or is a report on one of our
     * messages that came to the wrong place.
     *
     * @throws RejectedRequestException when it is another account's, or is no message
     */
    Optional<InboundMessage> read(Form form) {
        requireOurs(form);
        String sid = needed(form, "MessageSid", MESSAGE_SID);
        String from = needed(form, "From", SENDER);
        return StatusReport.isIn(form)
                ? Optional.empty()
                : message(sid, from, InboundContent.text(form), InboundContent.attachments(form), clock.instant())
                        .map(message -> answered(form).map(message::answeredBy).orElse(message));
    }

    /**
     * A message of somebody.
     *
     * @param from as Twilio writes it
     * @return empty when it is of a kind of address that we have no channel for
     */
    Optional<InboundMessage> message(
            String sid, String from, String text, List<Attachment> attachments, Instant receivedAt) {
        return AddressSpace.of(from)
                .filter(space -> !space.bare(from).isBlank())
                .map(space -> {
                    Address sender = address(space, from);
                    return new InboundMessage(
                            new MessageKey(space.transport() + ":" + sid),
                            sender,
                            text,
                            attachments,
                            Optional.empty(),
                            receivedAt,
                            Optional.empty(),
                            false,
                            answerWay(space, sender),
                            Arrival.DIRECT);
                });
    }

    private Address address(AddressSpace space, String from) {
        return space == AddressSpace.SMS
                ? senders.address(from)
                : new Address(space.channel(), space.bare(from).strip());
    }

    private AnswerWay answerWay(AddressSpace space, Address sender) {
        AnswerWay usual = answerWays.apply(space);
        return space == AddressSpace.SMS ? senders.answerWay(sender, usual) : usual;
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
}

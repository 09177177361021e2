package org.openconsult.app.simulator;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openconsult.app.page.Refusal;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.Channel;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.channel.Tap;
import org.springframework.stereotype.Component;

/** Turns what was typed or tapped on a simulated phone into a message as a provider would bring it. */
@Component
class SimulatedPhones {
    private final Set<String> channels;
    private final SimulatorAccess access;
    private final MessageNames names;
    private final ReplyNames replies;
    private final Clock clock;

    SimulatedPhones(
            List<Channel> channels, SimulatorAccess access, MessageNames names, ReplyNames replies, Clock clock) {
        this.channels = channels.stream().map(channel -> channel.id().name()).collect(Collectors.toUnmodifiableSet());
        this.access = access;
        this.names = names;
        this.replies = replies;
        this.clock = clock;
    }

    /** @throws Refusal when something is missing, unknown, too long or broken */
    InboundMessage message(SimulatedText typed) {
        if (typed.value() != null) {
            return acted(typed, CardValue.of(typed.value()));
        }
        InboundMessage message = alone(typed, Fields.text("text", typed.text()));
        if (typed.tap() != null && typed.edits() != null) {
            throw Refusal.badRequest(
                    "A message is a tap or an edit: only one of the fields tap and edits can be there.");
        }
        if (typed.tap() != null) {
            return message.tapping(tap(typed.tap(), message.from()));
        }
        return typed.edits() == null ? message : message.editing(original(typed.edits(), message));
    }

    /** A form needs no proof of what it stood on: whoever knows a session's form may fill it in, as in a group. */
    private InboundMessage acted(SimulatedText typed, CardValue value) {
        InboundMessage message = alone(typed, value.text());
        if (value.form().isPresent()) {
            return message.filledIn(value.form().get());
        }
        return typed.replyTo() == null
                ? message
                : message.tapping(tap("replyTo", typed.replyTo(), value.asked(), message.from()));
    }

    private InboundMessage alone(SimulatedText typed, String text) {
        ChannelId channel = channel(Fields.name("channel", typed.channel()));
        Address from = new Address(channel, Fields.name("from", typed.from()));
        String id = typed.id() == null ? UUID.randomUUID().toString() : Fields.name("id", typed.id());
        return new InboundMessage(
                key(from, id),
                from,
                text,
                List.of(),
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                access.isTrial(),
                AnswerWay.IN_REQUEST,
                Arrival.DIRECT);
    }

    private MessageKey key(Address from, String id) {
        return names.key(from.channel(), access.isTrial(), from.value(), id);
    }

    private ChannelId channel(String name) {
        if (!channels.contains(name)) {
            throw Refusal.badRequest("The field channel names no channel there is; there is: "
                    + channels.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return new ChannelId(name);
    }

    private Tap tap(SimulatedText.Tapped tapped, Address phone) {
        String reply = Fields.name("tap.message", tapped.message());
        Optional<String> asked = Optional.ofNullable(tapped.asked()).map(value -> Fields.name("tap.asked", value));
        return tap("tap", reply, asked, phone);
    }

    private Tap tap(String field, String reply, Optional<String> asked, Address phone) {
        if (!replies.isGenuine(reply, phone, asked)) {
            throw Refusal.badRequest("The field " + field + " names no reply that this phone got: it is the reply's id,"
                    + " with asked as the reply had it there.");
        }
        return new Tap(reply, asked);
    }

    private MessageKey original(String edits, InboundMessage message) {
        MessageKey original = key(message.from(), Fields.name("edits", edits));
        if (original.equals(message.key())) {
            throw Refusal.badRequest("The field edits names this message itself: an edit has an id of its own.");
        }
        return original;
    }
}

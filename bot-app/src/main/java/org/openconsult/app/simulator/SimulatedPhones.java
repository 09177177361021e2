package org.openconsult.app.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.page.Refusal;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.Channel;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.InboundMessage;
import org.springframework.stereotype.Component;

/** Turns what was typed into a simulated phone into a message as a provider would bring it. */
@Component
class SimulatedPhones {
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NAME = 100;

    private final Set<String> channels;
    private final SimulatorAccess access;
    private final MessageNames names;
    private final Clock clock;

    SimulatedPhones(List<Channel> channels, SimulatorAccess access, MessageNames names, Clock clock) {
        this.channels = channels.stream().map(channel -> channel.id().name()).collect(Collectors.toUnmodifiableSet());
        this.access = access;
        this.names = names;
        this.clock = clock;
    }

    /** @throws Refusal when something is missing, unknown, too long or broken */
    InboundMessage message(SimulatedText typed) {
        ChannelId channel = channel(required("channel", typed.channel(), LONGEST_NAME));
        String from = notBlank("from", required("from", typed.from(), LONGEST_NAME));
        String text = required("text", typed.text(), LONGEST_TEXT);
        String id = typed.id() == null
                ? UUID.randomUUID().toString()
                : notBlank("id", required("id", typed.id(), LONGEST_NAME));
        return new InboundMessage(
                names.key(channel, access.isTrial(), from, id),
                new Address(channel, from),
                text,
                List.of(),
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                access.isTrial(),
                AnswerWay.IN_REQUEST,
                Arrival.DIRECT);
    }

    private ChannelId channel(String name) {
        if (!channels.contains(name)) {
            throw Refusal.badRequest("The field channel names no channel there is; there is: "
                    + channels.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return new ChannelId(name);
    }

    private static String notBlank(String field, String value) {
        if (value.isBlank()) {
            throw Refusal.badRequest("The field " + field + " is empty.");
        }
        return value;
    }

    private static String required(String field, @Nullable String value, int longest) {
        if (value == null) {
            throw Refusal.badRequest("The field " + field + " is missing.");
        }
        if (value.length() > longest) {
            throw Refusal.badRequest(
                    "The field " + field + " is too long: at most " + longest + " characters are taken.");
        }
        // Half a surrogate pair cannot be written in UTF-8, so no provider could have brought it.
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw Refusal.badRequest("The field " + field + " has a broken character.");
        }
        return value;
    }
}

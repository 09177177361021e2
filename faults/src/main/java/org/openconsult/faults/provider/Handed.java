package org.openconsult.faults.provider;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All messages that the played provider was handed, by the product's own names for them. */
public final class Handed {
    /** A conversation, a turn in it, and the place of the message in what was said: as the product names what it sends. */
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}/\\d+-\\d+");

    static final Pattern CONVERSATION = Pattern.compile("[0-9a-f]{32}");

    private final Map<String, HandedMessage> messages = new ConcurrentHashMap<>();

    /** The one that a status callback's address names. */
    HandedMessage named(String name) {
        return messages.computeIfAbsent(name, unknown -> new HandedMessage());
    }

    /** As the product names the message whose reports go to this address; empty when it names none. */
    static Optional<String> name(String statusCallback) {
        Matcher name = NAME.matcher(URLDecoder.decode(statusCallback, StandardCharsets.UTF_8));
        return name.find() ? Optional.of(name.group()) : Optional.empty();
    }

    /** By the product's names. */
    public Map<String, HandedMessage> all() {
        return Map.copyOf(messages);
    }
}

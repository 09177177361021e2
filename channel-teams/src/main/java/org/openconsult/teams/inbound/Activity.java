package org.openconsult.teams.inbound;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.consultation.Language;
import tools.jackson.databind.JsonNode;

/**
 * An activity of the Bot Framework. A field that is of another type than it should be is as good as missing, and takes
 * nothing with it but itself.
 *
 * @see <a href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md">Activity schema</a>
 */
record Activity(JsonNode json) {
    private static final String FROM = "from";
    private static final String CONVERSATION = "conversation";
    private static final String CHANNEL_DATA = "channelData";

    /** What stands at a place; missing where there is nothing. */
    JsonNode at(String... path) {
        JsonNode node = json;
        for (String name : path) {
            node = node.path(name);
        }
        return node;
    }

    /** A text exactly as it is there; an empty one is none. */
    Optional<String> text(String... path) {
        return Optional.of(at(path))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isEmpty());
    }

    /** The objects in a list, in their order. */
    Stream<Activity> objects(String... path) {
        JsonNode list = at(path);
        return (list.isArray() ? list.values().stream() : Stream.<JsonNode>empty())
                .filter(JsonNode::isObject)
                .map(Activity::new);
    }

    String type() {
        return text("type").orElse("");
    }

    /** What tells it from all others of its conversation; a change has that of the message. */
    String id() {
        return text("id").orElseThrow(() -> new MalformedActivityException("id is missing"));
    }

    String conversation() {
        return text(CONVERSATION, "id")
                .filter(id -> !id.isBlank())
                .orElseThrow(() -> new MalformedActivityException("conversation has no id"));
    }

    /** Who did it. */
    String person() {
        return text(FROM, "id")
                .filter(id -> !id.isBlank())
                .orElseThrow(() -> new MalformedActivityException("from has no id"));
    }

    /** Whether what did it is no person: two programs could talk to each other for ever. */
    boolean isByProgram() {
        return text(FROM, "role").filter("bot"::equals).isPresent()
                || text(FROM, "id")
                        .filter(id -> id.startsWith("28:") || isUs(id))
                        .isPresent();
    }

    /** Whether an id is ours: each activity says whom it was brought to. */
    boolean isUs(String id) {
        return text("recipient", "id").filter(id::equals).isPresent();
    }

    /** What is said among many must never be taken for private: one sign of them is enough. */
    boolean isAmongMany() {
        return text(CONVERSATION, "conversationType")
                        .filter(type -> !type.equals("personal"))
                        .isPresent()
                || (at(CONVERSATION, "isGroup").isBoolean()
                        && at(CONVERSATION, "isGroup").booleanValue())
                || text(CONVERSATION, "id").filter(id -> id.startsWith("19:")).isPresent()
                || Stream.of("team", "channel", "meeting")
                        .anyMatch(place -> at(CHANNEL_DATA, place).isObject());
    }

    /** What happened to a message: {@code editMessage}. */
    String event() {
        return text(CHANNEL_DATA, "eventType").orElse("");
    }

    /** When it happened, as Teams says. */
    Optional<Instant> timestamp() {
        return text("timestamp").flatMap(Activity::instant);
    }

    private static Optional<Instant> instant(String timestamp) {
        try {
            return Optional.of(OffsetDateTime.parse(timestamp).toInstant()).filter(time -> time.isAfter(Instant.EPOCH));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    /** The language of the person's program, without the region. */
    Optional<Language> language() {
        Stream<String> ofProgram = objects("entities").flatMap(entity -> entity.text("locale").stream());
        return Stream.concat(text("locale").stream(), ofProgram)
                .map(tag -> tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT))
                .filter(first -> first.matches("[a-z]{2,3}"))
                .map(Language::new)
                .findFirst();
    }

    /** The ids of those who came or went. */
    List<String> members(String change) {
        return objects(change).flatMap(member -> member.text("id").stream()).toList();
    }

    /** Leaves out all of it. */
    @Override
    public String toString() {
        return "Activity";
    }
}

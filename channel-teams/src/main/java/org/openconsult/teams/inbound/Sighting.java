package org.openconsult.teams.inbound;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.channel.Address;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * That a person or a place was heard of, with what is needed to reach them. To be read only in an activity whose token was
 * checked: our own tokens are sent to the service that it names.
 *
 * @param conversation where they are reached; empty of a person who was met in a group
 * @param name what a place is called
 * @param meeting the id of the meeting that a place is
 */
public record Sighting(
        Address who,
        String service,
        Optional<String> tenant,
        Optional<String> conversation,
        Optional<String> name,
        Optional<String> meeting) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SERVICE = "service";
    private static final String TENANT = "tenant";
    private static final String CONVERSATION = "conversation";
    private static final String NAME = "name";
    private static final String MEETING = "meeting";
    private static final String CHANNEL_DATA = "channelData";

    /** All that an activity tells of where somebody is; none where it lacks what is needed. */
    public static List<Sighting> in(JsonNode json) {
        Activity activity = new Activity(json);
        Optional<String> conversation = activity.text(CONVERSATION, "id").filter(id -> !id.isBlank());
        Optional<Address> person = activity.text("from", "id")
                .filter(id -> !id.isBlank() && !activity.isByProgram())
                .map(Addresses::of);
        Optional<String> service = activity.text("serviceUrl");
        if (conversation.isEmpty() || service.isEmpty()) {
            return List.of();
        }
        return activity.isAmongMany()
                ? Stream.concat(
                                Stream.of(place(activity, service.get(), conversation.get())),
                                person.map(who -> met(activity, service.get(), who)).stream())
                        .toList()
                : person.map(who -> alone(activity, service.get(), who, conversation)).stream()
                        .toList();
    }

    private static Sighting place(Activity activity, String service, String conversation) {
        return new Sighting(
                Addresses.of(conversation),
                service,
                tenantOf(activity),
                Optional.of(conversation),
                nameOf(activity),
                activity.text(CHANNEL_DATA, MEETING, "id"));
    }

    private static Sighting met(Activity activity, String service, Address who) {
        return alone(activity, service, who, Optional.empty());
    }

    private static Sighting alone(Activity activity, String service, Address who, Optional<String> conversation) {
        return new Sighting(who, service, tenantOf(activity), conversation, Optional.empty(), Optional.empty());
    }

    private static Optional<String> tenantOf(Activity activity) {
        return activity.text(CONVERSATION, "tenantId").or(() -> activity.text(CHANNEL_DATA, TENANT, "id"));
    }

    /** What a place is called, as far as this activity says. */
    static Optional<String> nameOf(Activity activity) {
        return activity.text("value", "Title")
                .filter(title -> activity.type().equals("event"))
                .or(() -> activity.text(CONVERSATION, NAME))
                .or(() -> activity.text(CHANNEL_DATA, "channel", NAME))
                .or(() -> activity.text(CHANNEL_DATA, "team", NAME));
    }

    /** How they are reached, in our words; what was known before and is not said now stays. */
    public String how(Optional<String> before) {
        JsonNode known = before.map(Sighting::read).orElseGet(JSON::createObjectNode);
        ObjectNode how = JSON.createObjectNode().put(SERVICE, service);
        put(how, known, CONVERSATION, conversation);
        put(how, known, TENANT, tenant);
        put(how, known, NAME, name);
        put(how, known, MEETING, meeting);
        return how.toString();
    }

    private static void put(ObjectNode how, JsonNode known, String field, Optional<String> now) {
        now.or(() -> text(known, field)).ifPresent(value -> how.put(field, value));
    }

    /** The name that a place is known by. */
    public static Optional<String> nameIn(String how) {
        return text(read(how), NAME);
    }

    private static Optional<String> text(JsonNode how, String field) {
        return new Activity(how).text(field);
    }

    private static JsonNode read(String how) {
        try {
            return JSON.readTree(how);
        } catch (JacksonException older) {
            return JSON.createObjectNode();
        }
    }

    /** Leaves out who and where. */
    @Override
    public String toString() {
        return "Sighting";
    }
}

package org.openconsult.teams.inbound;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.teams.inbound.Received.Meeting;
import org.openconsult.teams.inbound.Received.NotForUs;
import org.openconsult.teams.inbound.Received.Poison;
import org.openconsult.teams.inbound.Received.WrongInvoke;
import tools.jackson.databind.JsonNode;

/**
 * Reads activities. It reads their trees and not the SDK's types: there, one part of another type than expected, however
 * little it matters, loses the whole activity. Safe for use by many threads.
 */
public final class ActivityReader {
    private static final String INVOKE = "invoke";
    private static final Set<String> MEETINGS =
            Set.of("application/vnd.microsoft.meetingStart", "application/vnd.microsoft.meetingEnd");
    /** Of no use to us. The names of others may become many. */
    private static final Set<String> OTHER_KINDS = Set.of(
            "contactRelationUpdate",
            "endOfConversation",
            "handoff",
            "messageReaction",
            "suggestion",
            "trace",
            "typing");

    private final PrivateTalk privateTalk;
    private final GroupTalk groupTalk;
    private final Memberships memberships;
    private final Invokes invokes;

    /**
     * @param words who installs the app says what these take for hello
     * @param clock no message was written later
     */
    public ActivityReader(Catalogs words, InstantSource clock) {
        Messages messages = new Messages(clock);
        privateTalk = new PrivateTalk(messages);
        groupTalk = new GroupTalk(messages);
        memberships = new Memberships(messages, words);
        invokes = new Invokes(privateTalk, groupTalk);
    }

    /** Whether it is an action on a card, which waits for more than that it was taken. */
    public static boolean isAction(JsonNode json) {
        return isInvoke(json) && Invokes.isAction(new Activity(json));
    }

    private static boolean isInvoke(JsonNode json) {
        return new Activity(json).type().equals(INVOKE);
    }

    /**
     * What an activity is for us, also when it is none.
     *
     * @param json whatever stands in the place of one
     */
    public Received read(JsonNode json) {
        try {
            return understood(new Activity(json));
        } catch (MalformedActivityException malformed) {
            return isInvoke(json) ? new WrongInvoke(malformed.reason()) : new Poison(malformed.reason());
        }
    }

    private Received understood(Activity activity) {
        return switch (activity.type()) {
            case "message" -> message(activity);
            case "messageUpdate" -> update(activity);
            case "messageDelete" -> deletion(activity);
            case "installationUpdate" -> memberships.installation(activity);
            case "conversationUpdate" -> memberships.conversation(activity);
            case "event" -> event(activity);
            case INVOKE -> invokes.invoke(activity);
            default -> new NotForUs(OTHER_KINDS.contains(activity.type()) ? activity.type() : "unknown");
        };
    }

    private Received message(Activity activity) {
        if (activity.isByProgram()) {
            return new NotForUs("bot");
        }
        Optional<CardData> data = CardData.of(new Activity(activity.at("value")));
        return data.map(known -> submitted(activity, known)).orElseGet(() -> written(activity));
    }

    private Received written(Activity activity) {
        return activity.isAmongMany() ? groupTalk.message(activity) : privateTalk.message(activity);
    }

    private Received submitted(Activity activity, CardData data) {
        if (data instanceof CardData.Filled filled) {
            return privateTalk.submitted(activity, filled);
        }
        if (data instanceof CardData.Say choice) {
            return activity.isAmongMany()
                    ? groupTalk.chosen(activity, choice)
                    : privateTalk.submitted(activity, choice);
        }
        return activity.isAmongMany()
                ? groupTalk.tapped(activity, (CardData.ForGroup) data, false)
                : new NotForUs("group_button");
    }

    private Received update(Activity activity) {
        if (activity.isByProgram()) {
            return new NotForUs("update");
        }
        return activity.event().equals("softDeleteMessage")
                ? privateTalk.deletion(activity)
                : privateTalk.edit(activity);
    }

    private Received deletion(Activity activity) {
        return activity.isByProgram() ? new NotForUs("deletion") : privateTalk.deletion(activity);
    }

    private static Received event(Activity activity) {
        return activity.text("name").filter(MEETINGS::contains).isPresent()
                ? new Meeting(Addresses.of(activity.conversation()))
                : new NotForUs("event");
    }
}

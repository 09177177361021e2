package org.openconsult.teams.inbound;

import java.time.Instant;
import java.util.List;
import org.openconsult.facilitation.GroupWords;
import org.openconsult.teams.inbound.Received.NotForUs;
import org.openconsult.teams.inbound.Received.ToldInGroup;
import org.openconsult.teams.sending.TeamsTransport;

/** Reads what is said in group chats, channels and meetings. */
final class GroupTalk {
    private final Messages messages;

    GroupTalk(Messages messages) {
        this.messages = messages;
    }

    /** Who does not name us does not talk to us, even where Teams lets us hear it. */
    Received message(Activity activity) {
        Words words = Words.of(activity);
        return words.toUs() ? told(activity, words.text(), false, false) : new NotForUs("group_talk");
    }

    /** What a button says that stands before everybody. */
    Received tapped(Activity activity, CardData.ForGroup said, boolean invoke) {
        return told(activity, said.text(), false, invoke);
    }

    /** A choice that stands before everybody: a facilitator's word, in whatever language, or something for one alone. */
    Received chosen(Activity activity, CardData.Say choice) {
        return told(activity, choice.text(), true, false);
    }

    private Received told(Activity activity, String text, boolean choice, boolean invoke) {
        Instant at = messages.at(activity);
        return new ToldInGroup(
                new GroupWords(
                        TeamsTransport.ID,
                        Addresses.of(activity.conversation()),
                        Addresses.of(activity.person()),
                        text,
                        activity.language(),
                        at,
                        at.toEpochMilli(),
                        Sighting.nameOf(activity)),
                messages.said(activity, Keys.message(activity), text, List.of()),
                choice,
                invoke);
    }
}

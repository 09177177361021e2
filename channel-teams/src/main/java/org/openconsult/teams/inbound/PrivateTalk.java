package org.openconsult.teams.inbound;

import java.util.List;
import java.util.Optional;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.CommentForm;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.Tap;
import org.openconsult.teams.inbound.Received.NotForUs;
import org.openconsult.teams.inbound.Received.Told;

/** Reads what a person writes to us alone, and what they fill in on a card wherever it stands. */
final class PrivateTalk {
    private final Messages messages;

    PrivateTalk(Messages messages) {
        this.messages = messages;
    }

    /** Words, or files and the like. A card that is not ours counts by the words that it brings. */
    Received message(Activity activity) {
        Words words = Words.of(activity);
        List<Attachment> attachments = Contents.of(activity, words);
        return words.isNone() && attachments.isEmpty()
                ? new NotForUs("nothing_said")
                : told(messages.said(activity, Keys.message(activity), words.text(), attachments));
    }

    /** A message whose words were changed, or that was brought back. */
    Received edit(Activity activity) {
        Words words = Words.of(activity);
        return words.isNone() ? new NotForUs("edit_without_words") : changed(activity, words.text());
    }

    /** A message that was deleted: its words are no longer said. */
    Received deletion(Activity activity) {
        return changed(activity, "");
    }

    private Received changed(Activity activity, String text) {
        InboundMessage changed =
                messages.said(activity, Keys.change(activity), text, List.of()).editing(Keys.message(activity));
        return told(activity.isAmongMany() ? changed.filledIn(CommentForm.NOTHING) : changed);
    }

    /** A choice whose answer goes out by a sending of its own, to the person alone. */
    Received submitted(Activity activity, CardData.Say choice) {
        return told(
                tapped(activity, choice, messages.said(activity, Keys.message(activity), choice.text(), List.of())));
    }

    /** A form whose answer goes out by a sending of its own, to the person alone. */
    Received submitted(Activity activity, CardData.Filled filled) {
        return told(messages.said(
                        activity, Keys.form(activity, messages.at(activity), filled.all()), filled.text(), List.of())
                .filledIn(filled.form()));
    }

    /** A choice whose answer stands in that to the request. */
    Received executed(Activity activity, CardData.Say choice) {
        return new Told(
                tapped(activity, choice, messages.asked(activity, Keys.message(activity), choice.text())), true);
    }

    /** A form whose answer stands in that to the request. */
    Received executed(Activity activity, CardData.Filled filled) {
        return new Told(
                messages.asked(activity, Keys.form(activity, messages.at(activity), filled.all()), filled.text())
                        .filledIn(filled.form()),
                true);
    }

    /** What stands on a card for many belongs to nobody's own talk. */
    private static InboundMessage tapped(Activity activity, CardData.Say choice, InboundMessage message) {
        Optional<String> card = activity.text("replyToId").filter(id -> !activity.isAmongMany());
        return card.map(id -> message.tapping(new Tap(id, choice.asked()))).orElse(message);
    }

    private static Received told(InboundMessage message) {
        return new Told(message, false);
    }
}

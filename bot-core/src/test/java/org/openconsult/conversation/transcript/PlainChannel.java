package org.openconsult.conversation.transcript;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.channel.Channel;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.ChannelTraits;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.TextMeasure;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.CatalogLabel;
import org.openconsult.reply.Reply.PlanLabel;
import org.openconsult.reply.ReplyText;

/**
 * A channel of bare text for tests: 160 characters a prompt, 306 a page.
 *
 * @param buttons choices stand beside the text and not in it
 * @param cutAt a longer text comes as several messages
 */
public record PlainChannel(boolean buttons, boolean forms, OptionalInt cutAt) implements Channel {
    private static final TextMeasure MEASURE = new TextMeasure() {
        @Override
        public boolean fitsPrompt(String text) {
            return text.length() <= 160;
        }

        @Override
        public boolean fitsPage(String text) {
            return text.length() <= 306;
        }

        @Override
        public int titleLength() {
            return 40;
        }
    };

    public PlainChannel(boolean buttons) {
        this(buttons, false, OptionalInt.empty());
    }

    @Override
    public ChannelId id() {
        return new ChannelId("plain");
    }

    @Override
    public ChannelTraits traits() {
        return new ChannelTraits(MEASURE, buttons, !buttons, forms, cutAt);
    }

    @Override
    public List<DrawnMessage> draw(Reply reply, Phrasebook words) {
        String text =
                buttons ? new ReplyText(reply, words).withoutChoices() : new ReplyText(reply, words).withTypedChoices();
        List<DrawnChoice> choices = reply.choices().stream()
                .map(choice -> new DrawnChoice(label(reply, choice.label(), words), choice.value()))
                .toList();
        return List.of(new DrawnMessage(
                text, choices, Optional.empty(), text.length() <= 160 ? 1 : (text.length() + 152) / 153));
    }

    private static String label(Reply reply, Reply.Label label, Phrasebook words) {
        return label instanceof CatalogLabel catalog
                ? words.say(reply.language(), catalog.key(), List.of())
                : ((PlanLabel) label).text();
    }
}

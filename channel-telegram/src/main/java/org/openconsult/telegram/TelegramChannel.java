package org.openconsult.telegram;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.openconsult.channel.Channel;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.ChannelTraits;
import org.openconsult.channel.CharacterMeasure;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.MessageRun;
import org.openconsult.channel.TextMeasure;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;
import org.openconsult.reply.ReplyText;

/** Telegram: formatted text with buttons under it. */
public final class TelegramChannel implements Channel {
    /** As exports and paths name it. */
    public static final ChannelId ID = new ChannelId("telegram");

    /**
     * Characters in one message, without its markup, in UTF-16 code units: what comes in is cut there too.
     *
     * @see <a href="https://core.telegram.org/bots/api#sendmessage">Telegram, sendMessage</a>
     */
    public static final int LONGEST_TEXT = 4096;

    /** How a text is carried that is written as Telegram's HTML. */
    public static final String HTML = "HTML";

    /** A prompt is what a phone shows beside the last messages and the keyboard, a title takes three lines at most. */
    private static final TextMeasure MEASURE = new CharacterMeasure(600, 1000, 100, PlainText::of);

    private final Supplier<Optional<String>> botName;

    /** @param botName without {@code @}; while it is not known there are no links */
    public TelegramChannel(Supplier<Optional<String>> botName) {
        this.botName = botName;
    }

    @Override
    public ChannelId id() {
        return ID;
    }

    @Override
    public ChannelTraits traits() {
        return new ChannelTraits(MEASURE, true, false, false, OptionalInt.of(LONGEST_TEXT));
    }

    /** One message, or several where the text is longer than one takes; the choices come with the last. */
    @Override
    public List<DrawnMessage> draw(Reply reply, Phrasebook words) {
        var text = new ReplyText(reply, words, new BoldMarks());
        List<String> texts =
                HtmlTexts.of(text.withoutChoices(), reply.language().locale());
        return MessageRun.of(texts, new ReplyChoices(reply, text, botName.get()).drawn(), TelegramChannel::message);
    }

    private static DrawnMessage message(String html, List<DrawnChoice> choices) {
        return new DrawnMessage(html, choices, Optional.of(HTML), 1);
    }
}

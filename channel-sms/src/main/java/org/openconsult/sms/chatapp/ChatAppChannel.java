package org.openconsult.sms.chatapp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.openconsult.sms.encoding.BodySplitter;
import org.openconsult.sms.encoding.SmsText;

/** A chat app that is reached through the account for SMS: an address space of its own, and no segments. */
public final class ChatAppChannel implements Channel {
    public static final ChannelId WHATSAPP = new ChannelId("whatsapp");
    public static final ChannelId MESSENGER = new ChannelId("messenger");

    /**
     * Characters in one message.
     *
     * @see <a href="https://www.twilio.com/docs/errors/21617">Twilio, error 21617</a>
     */
    public static final int LONGEST_BODY = 1600;

    /**
     * How long after their message somebody can be written to freely.
     *
     * @see <a href="https://www.twilio.com/docs/errors/63016">Twilio, error 63016</a>
     */
    private static final Duration ANSWER_WINDOW = Duration.ofHours(24);

    private static final BodySplitter BODIES = new BodySplitter(LONGEST_BODY);
    private static final TextMeasure MEASURE = new CharacterMeasure(640, 1000, 60, SmsText::clean);

    private final ChannelId id;
    private final boolean buttons;

    private ChatAppChannel(ChannelId id, boolean buttons) {
        this.id = id;
        this.buttons = buttons;
    }

    /**
     * WhatsApp.
     *
     * @param buttons whether what fits is drawn as buttons and lists; the rest is numbered text
     */
    public static ChatAppChannel whatsApp(boolean buttons) {
        return new ChatAppChannel(WHATSAPP, buttons);
    }

    /** Messenger, where choices are numbered. */
    public static ChatAppChannel messenger() {
        return new ChatAppChannel(MESSENGER, false);
    }

    @Override
    public ChannelId id() {
        return id;
    }

    @Override
    public ChannelTraits traits() {
        return new ChannelTraits(MEASURE, buttons, false, false, OptionalInt.empty(), Optional.of(ANSWER_WINDOW));
    }

    /**
     * One message, or several where the text is longer than one takes. Where there are buttons, choices that are not among
     * the text are to be tapped; where there are none they come with the last message, as with SMS.
     */
    @Override
    public List<DrawnMessage> draw(Reply reply, Phrasebook words) {
        var replyText = new ReplyText(reply, words);
        List<DrawnChoice> choices = choices(reply, replyText);
        DrawnMessage tapped = message(SmsText.clean(replyText.withoutChoices()), choices);
        return buttons && Tappable.of(tapped).isPresent()
                ? List.of(tapped)
                : MessageRun.of(
                        BODIES.split(SmsText.clean(replyText.withTypedChoices())),
                        buttons ? List.of() : choices,
                        ChatAppChannel::message);
    }

    private static List<DrawnChoice> choices(Reply reply, ReplyText words) {
        return reply.choices().stream()
                .map(choice -> new DrawnChoice(SmsText.clean(words.name(choice.label())), choice.value()))
                .toList();
    }

    private static DrawnMessage message(String text, List<DrawnChoice> choices) {
        return new DrawnMessage(text, choices, Optional.empty(), 1);
    }
}

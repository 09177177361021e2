package org.openconsult.sms;

import java.util.List;
import java.util.Optional;
import org.openconsult.channel.Channel;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.ChannelTraits;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.MessageRun;
import org.openconsult.channel.RememberedMeasure;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;
import org.openconsult.reply.ReplyText;
import org.openconsult.sms.encoding.BodySplitter;
import org.openconsult.sms.encoding.SmsSegments;

/** SMS, whoever carries it: no buttons, and every segment is paid for. */
public final class SmsChannel implements Channel {
    /** As exports and paths name it. */
    public static final ChannelId ID = new ChannelId("sms");

    /**
     * Characters in one message body.
     *
     * @see <a href="https://www.twilio.com/docs/errors/21617">Twilio, error 21617</a>
     */
    public static final int LONGEST_BODY = 1600;

    private static final BodySplitter BODIES = new BodySplitter(LONGEST_BODY);

    private final SmsMeasure measure;
    private final ChannelTraits traits;

    public SmsChannel(SmsSettings settings) {
        this.measure = new SmsMeasure(settings);
        this.traits = new ChannelTraits(new RememberedMeasure(measure), false, true);
    }

    @Override
    public ChannelId id() {
        return ID;
    }

    @Override
    public ChannelTraits traits() {
        return traits;
    }

    /** One message, or several where the text is longer than a body; the choices come with the last. */
    @Override
    public List<DrawnMessage> draw(Reply reply, Phrasebook words) {
        var replyText = new ReplyText(reply, words);
        List<String> bodies = BODIES.split(measure.drawn(replyText.withTypedChoices()));
        return MessageRun.of(bodies, choices(reply, replyText), SmsChannel::message);
    }

    private List<DrawnChoice> choices(Reply reply, ReplyText words) {
        return reply.choices().stream()
                .map(choice -> new DrawnChoice(measure.drawn(words.name(choice.label())), choice.value()))
                .toList();
    }

    private static DrawnMessage message(String body, List<DrawnChoice> choices) {
        SmsSegments segments = SmsSegments.of(body);
        return new DrawnMessage(body, choices, Optional.of(segments.encoding().shownName()), segments.count());
    }
}

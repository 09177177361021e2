package org.openconsult.sms.chatapp;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.Entrance;

/**
 * People follow a link into the chat app.
 *
 * @see <a href="https://faq.whatsapp.com/5913398998672934">WhatsApp, click to chat</a>
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/discovery/m-me-links">Messenger, m.me links</a>
 */
public final class ChatAppEntrance implements Entrance {
    private final String id;
    private final ChannelId channel;
    private final Optional<Way> beginning;
    private final boolean textInLink;

    private ChatAppEntrance(String id, ChannelId channel, Optional<Way> beginning, boolean textInLink) {
        this.id = id;
        this.channel = channel;
        this.beginning = beginning;
        this.textInLink = textInLink;
    }

    /** The link brings a commitment's number with it. */
    public static ChatAppEntrance whatsApp(ChatAppSettings settings) {
        return new ChatAppEntrance(
                "whatsapp",
                new ChannelId("whatsapp"),
                settings.whatsApp().map(number -> way(shown(number), "https://wa.me/" + number.substring(1))),
                true);
    }

    /** Links to a page bring nothing that is said. */
    public static ChatAppEntrance messenger(ChatAppSettings settings) {
        return new ChatAppEntrance(
                "messenger",
                new ChannelId("messenger"),
                settings.messenger().map(page -> way("m.me/" + page, "https://m.me/" + page)),
                false);
    }

    private static Way way(String shown, String link) {
        return new Way(shown, link, link);
    }

    private static String shown(String number) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(number, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException unknown) {
            return number;
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ChannelId channel() {
        return channel;
    }

    @Override
    public Optional<Way> way(OptionalInt commitment) {
        return commitment.isPresent() && textInLink
                ? beginning.map(way -> way(way.shown(), way.link() + "?text=" + commitment.getAsInt() + "%20"))
                : beginning;
    }
}

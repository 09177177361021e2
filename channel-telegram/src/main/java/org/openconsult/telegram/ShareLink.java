package org.openconsult.telegram;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.openconsult.conversation.talk.Titles;

/**
 * A link by which people hand a commitment on: Telegram asks them to whom, and who gets it opens the commitment here.
 *
 * @see <a href="https://core.telegram.org/widgets/share">Telegram, sharing</a>
 */
final class ShareLink {
    /** Every character can take nine in the link, and links have limits too. */
    private static final int LONGEST_TITLE = 100;

    private ShareLink() {}

    /**
     * The link.
     *
     * @param bot the bot's name, without {@code @}
     * @param title what is handed on beside the link
     */
    static String of(String bot, int commitment, String title, Locale locale) {
        String place = DeepLink.of(bot, commitment);
        return "https://t.me/share/url?url=" + encoded(place) + "&text="
                + encoded(Titles.cut(PlainText.of(title), LONGEST_TITLE, locale));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

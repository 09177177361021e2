package org.openconsult.app.desk.announcements;

import java.util.Locale;
import org.openconsult.announcement.DrawnAnnouncement;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.channel.DrawnMessage;

/**
 * What one part of the audience gets, ready for the page.
 *
 * @param otherLanguage it is not in the language that they speak
 * @param text as it would leave; with what marks it up where the channel does that
 * @param encoding how it is carried, where somebody pays for segments; else empty
 * @param segments of one message
 */
record ShownPart(
        String channel,
        String language,
        boolean otherLanguage,
        String saidIn,
        String text,
        String encoding,
        long segments,
        long people,
        boolean tooLong) {

    static ShownPart of(DrawnAnnouncement drawn, PlanWords words, ChannelNames channels) {
        Locale locale = words.locale();
        DrawnMessage first = drawn.messages().get(0);
        return new ShownPart(
                channels.of(drawn.channel().name(), locale),
                words.language(drawn.spoken().tag()),
                !drawn.spoken().equals(drawn.said()),
                words.language(drawn.said().tag()),
                first.text(),
                drawn.isPaid() ? first.encoding().orElse("") : "",
                drawn.segments(),
                drawn.people(),
                drawn.isTooLong());
    }
}

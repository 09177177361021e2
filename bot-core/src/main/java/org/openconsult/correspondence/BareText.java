package org.openconsult.correspondence;

import java.util.regex.Pattern;
import org.openconsult.channel.DrawnMessage;

/** What a message of ours says, without what its channel needs to draw it. */
final class BareText {
    private static final String HTML = "HTML";
    /** In a text of that kind every other such sign is written as a reference. */
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private BareText() {}

    static String of(DrawnMessage message) {
        return message.encoding().filter(HTML::equals).isPresent() ? withoutTags(message.text()) : message.text();
    }

    private static String withoutTags(String html) {
        return TAG.matcher(html)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}

package org.openconsult.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What a reader sees of Telegram's HTML; fails where that is no HTML that Telegram takes. */
final class ShownHtml {
    private static final Pattern BOLD = Pattern.compile("<b>([^<>]+)</b>");
    private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|quot);");

    private ShownHtml() {}

    static String of(String html) {
        String bare = BOLD.matcher(html).replaceAll("$1");
        assertThat(ENTITY.matcher(bare).replaceAll(""))
                .as("whole tags and entities")
                .doesNotContain("<", ">", "&");
        return bare.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}

package org.openconsult.telegram;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openconsult.conversation.talk.Pager;

/** Cuts a marked text into messages that Telegram takes, between sentences if that can be, and writes each as HTML. */
final class HtmlTexts {
    private HtmlTexts() {}

    /** The texts in their order, never none. */
    static List<String> of(String marked, Locale locale) {
        var writing = new HtmlWriting();
        List<String> texts = new Pager(locale, HtmlTexts::fits)
                .pages(marked).stream()
                        .flatMap(HtmlTexts::cut)
                        .map(writing::write)
                        .filter(text -> !text.isEmpty())
                        .toList();
        return texts.isEmpty() ? List.of("") : texts;
    }

    private static boolean fits(String marked) {
        return marked.length() <= TelegramChannel.LONGEST_TEXT
                || BoldMarks.length(marked) <= TelegramChannel.LONGEST_TEXT;
    }

    /** A page can be too long all the same: one character as people see them has any number of accents. */
    private static Stream<String> cut(String page) {
        if (fits(page)) {
            return Stream.of(page);
        }
        int longest = TelegramChannel.LONGEST_TEXT;
        int end = Character.isHighSurrogate(page.charAt(longest - 1)) ? longest - 1 : longest;
        return Stream.concat(Stream.of(page.substring(0, end)), cut(page.substring(end)));
    }
}

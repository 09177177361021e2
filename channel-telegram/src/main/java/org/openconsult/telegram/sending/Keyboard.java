package org.openconsult.telegram.sending;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.telegram.PlainText;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * A message's choices as buttons under it. What is tapped comes back as the choice's value and, after {@code ~}, what the
 * message asked. A choice for which that is too long is left out, not cut and not without what was asked, which could be
 * taken for the answer to another question: one can still type it.
 *
 * @see <a href="https://core.telegram.org/bots/api#inlinekeyboardbutton">Telegram, InlineKeyboardButton</a>
 */
final class Keyboard {
    /** In bytes. */
    private static final int LONGEST_DATA = 64;
    /** With more, Telegram refuses the message. */
    private static final int MOST_BUTTONS = 100;

    private Keyboard() {}

    /** The buttons in rows; empty when there are none. */
    static Optional<InlineKeyboardMarkup> of(DrawnMessage message) {
        List<InlineKeyboardButton> buttons = message.choices().stream()
                .flatMap(choice -> button(choice, message.asked()))
                .limit(MOST_BUTTONS)
                .toList();
        return buttons.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(rows(buttons)));
    }

    private static List<InlineKeyboardRow> rows(List<InlineKeyboardButton> buttons) {
        var rows = new ArrayList<InlineKeyboardRow>();
        var row = new ButtonRow();
        for (InlineKeyboardButton button : buttons) {
            if (!row.takes(button)) {
                rows.add(row.drawn());
                row = new ButtonRow();
            }
            row.add(button);
        }
        rows.add(row.drawn());
        return rows;
    }

    private static Stream<InlineKeyboardButton> button(DrawnChoice choice, Optional<String> asked) {
        String label = PlainText.of(choice.label()).strip();
        var button = new InlineKeyboardButton(label.isEmpty() ? choice.value() : label);
        if (isLink(choice)) {
            button.setUrl(choice.value());
            return Stream.of(button);
        }
        String data = choice.value() + asked.map(what -> "~" + what).orElse("");
        button.setCallbackData(data);
        boolean fits = !choice.value().isBlank() && data.getBytes(StandardCharsets.UTF_8).length <= LONGEST_DATA;
        return fits ? Stream.of(button) : Stream.empty();
    }

    private static boolean isLink(DrawnChoice choice) {
        return choice.value().startsWith("https://");
    }
}

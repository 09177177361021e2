package org.openconsult.telegram.sending;

import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * Buttons side by side. All in a row are drawn as wide as each other, so the longest name decides how many a phone can show
 * whole. Numbers, words and links do not mix: they look odd beside each other.
 */
final class ButtonRow {
    /** Characters across a phone, with room for the buttons' edges. */
    private static final int WIDTH = 28;

    private static final int MOST = 5;

    private final List<InlineKeyboardButton> buttons = new ArrayList<>();

    /** Whether there is room for one more; the first always has it. */
    boolean takes(InlineKeyboardButton button) {
        return buttons.isEmpty() || (buttons.size() < MOST && fits(button) && isOfTheSameKind(button));
    }

    void add(InlineKeyboardButton button) {
        buttons.add(button);
    }

    InlineKeyboardRow drawn() {
        return new InlineKeyboardRow(buttons);
    }

    private boolean fits(InlineKeyboardButton button) {
        int widest = buttons.stream().mapToInt(ButtonRow::width).reduce(width(button), Math::max);
        return widest * (buttons.size() + 1) <= WIDTH;
    }

    private boolean isOfTheSameKind(InlineKeyboardButton button) {
        return kind(button) == kind(buttons.get(0));
    }

    private static int width(InlineKeyboardButton button) {
        return button.getText().length();
    }

    private static Kind kind(InlineKeyboardButton button) {
        if (button.getUrl() != null) {
            return Kind.LINK;
        }
        return button.getText().chars().allMatch(Character::isDigit) ? Kind.NUMBER : Kind.WORDS;
    }

    private enum Kind {
        LINK,
        NUMBER,
        WORDS
    }
}

package org.openconsult.telegram;

import org.openconsult.channel.TextMeasure;

/**
 * Measures in characters. A prompt is what a phone shows beside the last messages and the keyboard, a page what it shows
 * at once; a title in a list takes three lines at most.
 */
final class TelegramMeasure implements TextMeasure {
    private static final int PROMPT = 600;
    private static final int PAGE = 1000;
    private static final int TITLE = 100;

    @Override
    public boolean fitsPrompt(String text) {
        return length(text) <= PROMPT;
    }

    @Override
    public boolean fitsPage(String text) {
        return length(text) <= PAGE;
    }

    @Override
    public int titleLength() {
        return TITLE;
    }

    private static int length(String text) {
        return PlainText.of(text).length();
    }
}

package org.openconsult.channel;

import java.util.function.UnaryOperator;

/**
 * Measures in characters, where nobody pays for segments but what is long is not read.
 *
 * @param prompt the most characters of a prompt
 * @param page the most characters of a page of reading
 * @param titleLength the most characters of a title in a list
 * @param drawn the text as people read it on the channel
 */
public record CharacterMeasure(int prompt, int page, int titleLength, UnaryOperator<String> drawn)
        implements TextMeasure {

    @Override
    public boolean fitsPrompt(String text) {
        return length(text) <= prompt;
    }

    @Override
    public boolean fitsPage(String text) {
        return length(text) <= page;
    }

    private int length(String text) {
        return drawn.apply(text).length();
    }
}

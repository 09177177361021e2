package org.openconsult.sms.chatapp;

import org.openconsult.channel.TextMeasure;
import org.openconsult.sms.encoding.SmsText;

/** Measures in characters: nobody pays for segments here, but what is long is not read. */
final class ChatAppMeasure implements TextMeasure {
    private static final int PROMPT = 640;
    private static final int PAGE = 1000;
    private static final int TITLE = 60;

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
        return SmsText.clean(text).length();
    }
}

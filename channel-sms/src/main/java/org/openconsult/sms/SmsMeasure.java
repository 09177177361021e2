package org.openconsult.sms;

import org.openconsult.channel.TextMeasure;
import org.openconsult.sms.encoding.SmsSegments;
import org.openconsult.sms.encoding.SmsText;

/** Measures in segments what a text takes once it is drawn. */
public record SmsMeasure(SmsSettings settings) implements TextMeasure {

    @Override
    public boolean fitsPrompt(String text) {
        return segments(text) <= settings.promptSegments();
    }

    @Override
    public boolean fitsPage(String text) {
        return segments(text) <= settings.pageSegments();
    }

    @Override
    public int titleLength() {
        return settings.titleLength();
    }

    /** The text as it leaves: clean, and folded where that is wanted. */
    String drawn(String text) {
        String clean = SmsText.clean(text);
        return settings.foldAccents() ? SmsText.folded(clean) : clean;
    }

    private int segments(String text) {
        return SmsSegments.of(drawn(text)).count();
    }
}

package org.openconsult.channel;

/** How much text a channel takes, so that the conversation can page what it says. */
public interface TextMeasure {

    /** Whether this is short enough for a prompt: on SMS, one segment. */
    boolean fitsPrompt(String text);

    /** Whether this is short enough for a page of reading: on SMS, two segments. */
    boolean fitsPage(String text);

    /** How many characters of a commitment's title a list shows at most. */
    int titleLength();
}

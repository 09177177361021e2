package org.openconsult.sms.chatapp;

import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;

/**
 * How WhatsApp can draw choices so that they are tapped, with its limits for messages within a talk.
 *
 * @see <a href="https://www.twilio.com/docs/content/twilio-quick-reply">Twilio, quick reply</a>
 * @see <a href="https://www.twilio.com/docs/content/twiliolist-picker">Twilio, list picker</a>
 */
public enum Tappable {
    /** Under the text, each with its name. */
    BUTTONS(3, 20),
    /** Behind one button. */
    LIST(10, 24);

    private static final int LONGEST_TEXT = 1024;
    private static final int LONGEST_VALUE = 200;

    private final int mostChoices;
    private final int longestName;

    Tappable(int mostChoices, int longestName) {
        this.mostChoices = mostChoices;
        this.longestName = longestName;
    }

    /** How a message's choices can be tapped; empty when there are none, or they do not fit and are to be typed. */
    public static Optional<Tappable> of(DrawnMessage message) {
        return Stream.of(values()).filter(kind -> kind.fits(message)).findFirst();
    }

    private boolean fits(DrawnMessage message) {
        int length = message.text().length();
        int choices = message.choices().size();
        return length > 0
                && length <= LONGEST_TEXT
                && choices > 0
                && choices <= mostChoices
                && message.choices().stream().allMatch(this::fits)
                && message.choices().stream().map(DrawnChoice::label).distinct().count() == choices
                && message.choices().stream().map(DrawnChoice::value).distinct().count() == choices;
    }

    private boolean fits(DrawnChoice choice) {
        return !choice.label().isBlank()
                && choice.label().length() <= longestName
                && choice.value().length() <= LONGEST_VALUE;
    }
}

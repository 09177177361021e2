package org.openconsult.sms.chatapp;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;

/**
 * How WhatsApp can draw choices so that they are tapped, with its limits for messages within a talk.
 *
 * @see <a href="https://www.twilio.com/docs/content/twilio-quick-reply">Twilio, quick reply</a>
 * @see <a href="https://www.twilio.com/docs/content/twiliolist-picker">Twilio, list picker</a>
 * @see <a href="https://www.twilio.com/docs/content/using-variables-with-content-api">Twilio, content variables</a>
 * @see <a href="https://www.twilio.com/docs/api/errors/21656">Twilio, error 21656: what a variable may not hold</a>
 */
public enum Tappable {
    /** Under the text, each with its name. */
    BUTTONS(1, 3, 20),
    /** Behind one button. */
    LIST(4, 10, 24);

    /** Of a variable, by the strictest of Twilio's pages; the others say more. */
    private static final int LONGEST_TEXT = 255;

    private static final Pattern NOT_IN_A_VARIABLE = Pattern.compile("[\\n\\r\\t]| {5}");
    private static final int LONGEST_VALUE = 200;

    private final int fewestChoices;
    private final int mostChoices;
    private final int longestName;

    Tappable(int fewestChoices, int mostChoices, int longestName) {
        this.fewestChoices = fewestChoices;
        this.mostChoices = mostChoices;
        this.longestName = longestName;
    }

    /** How a message's choices can be tapped; empty when there are none, or they do not fit and are to be typed. */
    public static Optional<Tappable> of(DrawnMessage message) {
        return Stream.of(values()).filter(kind -> kind.fits(message)).findFirst();
    }

    /** The numbers of choices that are drawn so. */
    public IntStream sizes() {
        return IntStream.rangeClosed(fewestChoices, mostChoices);
    }

    private boolean fits(DrawnMessage message) {
        int length = message.text().length();
        int choices = message.choices().size();
        return length > 0
                && length <= LONGEST_TEXT
                && !NOT_IN_A_VARIABLE.matcher(message.text()).find()
                && choices >= fewestChoices
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

package org.openconsult.sms.twilio.sending;

import com.twilio.rest.content.v1.Content;
import com.twilio.rest.content.v1.Content.ContentCreateRequest;
import com.twilio.rest.content.v1.Content.ListItem;
import com.twilio.rest.content.v1.Content.QuickReplyAction;
import com.twilio.rest.content.v1.Content.QuickReplyActionType;
import com.twilio.rest.content.v1.Content.TwilioListPicker;
import com.twilio.rest.content.v1.Content.TwilioQuickReply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.sms.chatapp.Tappable;

/** What a form looks like, and what is put into it. */
public final class TapForm {
    private static final String PREFIX = "openconsult_";
    private static final String TEXT = "text";
    /** The button behind which a list is; WhatsApp wants one, and a sign is understood in every language. */
    private static final String OPEN = "\u2630";
    /** Twilio wants a language, though there are no words in a form. */
    private static final String LANGUAGE = "en";

    private TapForm() {}

    /** What tells it from others at Twilio; another one where a form is changed. */
    static String name(Tappable kind, int choices) {
        return PREFIX + kind.name().toLowerCase(Locale.ROOT) + "_" + choices + "_v1";
    }

    static boolean isOurs(String name) {
        return name.startsWith(PREFIX);
    }

    static ContentCreateRequest request(Tappable kind, int choices) {
        Content.Types types = kind == Tappable.BUTTONS
                ? Content.Types.builder()
                        .twilioQuickReply(
                                new TwilioQuickReply.Builder(open(TEXT), each(choices, TapForm::button)).build())
                        .build()
                : Content.Types.builder()
                        .twilioListPicker(
                                new TwilioListPicker.Builder(open(TEXT), OPEN, each(choices, TapForm::line)).build())
                        .build();
        return new ContentCreateRequest.Builder(LANGUAGE, types)
                .friendlyName(name(kind, choices))
                .variables(samples(choices))
                .build();
    }

    /** What a message puts into the form for its number of choices. */
    public static Map<String, String> variables(DrawnMessage message) {
        Map<String, String> variables = new TreeMap<>(Map.of(TEXT, message.text()));
        List<DrawnChoice> choices = message.choices();
        for (int index = 0; index < choices.size(); index++) {
            variables.put(name(index), choices.get(index).label());
            variables.put(value(index), choices.get(index).value());
        }
        return variables;
    }

    private static Map<String, String> samples(int choices) {
        List<DrawnChoice> sample =
                each(choices, index -> new DrawnChoice("Choice " + (index + 1), String.valueOf(index + 1)));
        return variables(new DrawnMessage("Text", sample, Optional.empty(), 1));
    }

    private static QuickReplyAction button(int index) {
        return new QuickReplyAction.Builder(open(name(index)))
                .type(QuickReplyActionType.QUICK_REPLY)
                .id(open(value(index)))
                .build();
    }

    private static ListItem line(int index) {
        return new ListItem.Builder(open(value(index)), open(name(index))).build();
    }

    private static <T> List<T> each(int choices, IntFunction<T> one) {
        return IntStream.range(0, choices).mapToObj(one).toList();
    }

    private static String open(String variable) {
        return "{{" + variable + "}}";
    }

    private static String name(int index) {
        return "name" + index;
    }

    private static String value(int index) {
        return "value" + index;
    }
}

package org.openconsult.sms.twilio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.sms.chatapp.Tappable;
import org.openconsult.sms.twilio.sending.MessageApi;
import org.openconsult.sms.twilio.sending.TapForm;
import org.openconsult.sms.twilio.sending.TapForms;
import org.openconsult.sms.twilio.sending.TwilioError;

/** Sends choices as something to tap where they fit, and as typed ones while Twilio's forms for that cannot be had. */
record TappedDispatch(MessageApi api, TapForms forms, StatusAddress reports) implements Dispatch {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public SendResult send(String to, OutgoingMessage message) {
        DrawnMessage drawn = message.message();
        return Tappable.of(drawn)
                .map(kind -> tapped(kind, to, message))
                .orElseGet(() -> api.create(to, drawn.text(), reports.of(message.id())));
    }

    private SendResult tapped(Tappable kind, String to, OutgoingMessage message) {
        DrawnMessage drawn = message.message();
        int choices = drawn.choices().size();
        Optional<String> form = forms.find(kind, choices);
        if (form.isEmpty()) {
            return api.create(to, typed(drawn), reports.of(message.id()));
        }
        SendResult result = api.create(to, form.get(), variables(drawn), reports.of(message.id()));
        if (result instanceof SendResult.RetryAfter retry && TwilioError.NO_SUCH_FORM.is(retry.reason())) {
            forms.forget(kind, choices);
        }
        return result instanceof SendResult.BadContent refused ? withoutForms(refused) : result;
    }

    /** It may be the form that is refused and not the words: the next attempt is made without. */
    private SendResult withoutForms(SendResult.BadContent refused) {
        forms.pause();
        return new SendResult.RetryAfter(Optional.empty(), false, refused.reason());
    }

    private static String typed(DrawnMessage message) {
        return message.choices().stream()
                .map(TappedDispatch::typed)
                .collect(Collectors.joining("\n", message.text() + "\n", ""));
    }

    private static String typed(DrawnChoice choice) {
        return choice.value().equalsIgnoreCase(choice.label()) ? choice.value() : choice.value() + " " + choice.label();
    }

    private static String variables(DrawnMessage message) {
        try {
            return JSON.writeValueAsString(TapForm.variables(message));
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("Texts can always be written as JSON", never);
        }
    }

    @Override
    public void close() throws IOException {
        api.close();
        forms.close();
    }
}

package org.openconsult.sms.twilio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.openconsult.channel.MessageTemplate;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.sms.twilio.sending.MessageApi;

/**
 * Sends what was approved beforehand by the name of its form, and all else as another does.
 *
 * @see <a href="https://www.twilio.com/docs/content/send-templates-created-with-the-content-template-builder">Twilio, sending
 *     templates</a>
 */
record FormedDispatch(MessageApi api, Dispatch others, StatusAddress reports) implements Dispatch {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public SendResult send(String to, OutgoingMessage message) {
        return message.message()
                .template()
                .map(form -> api.create(to, form.name(), variables(form), reports.of(message.id())))
                .orElseGet(() -> others.send(to, message));
    }

    /**
     * Numbered from 1, each in one line.
     *
     * @see <a href="https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-message-templates">WhatsApp, message
     *     templates: no line breaks in what is put into one</a>
     */
    private static String variables(MessageTemplate form) {
        Map<String, String> variables = new TreeMap<>();
        for (String variable : form.variables()) {
            variables.put(String.valueOf(variables.size() + 1), variable.strip().replaceAll("\\s+", " "));
        }
        try {
            return JSON.writeValueAsString(variables);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("Texts can always be written as JSON", never);
        }
    }

    @Override
    public void close() throws IOException {
        others.close();
    }
}

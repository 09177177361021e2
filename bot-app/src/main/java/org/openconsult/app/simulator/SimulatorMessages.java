package org.openconsult.app.simulator;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import org.openconsult.app.flow.Unspooled;
import org.openconsult.app.metrics.ObservedReception;
import org.openconsult.app.page.Refusal;
import org.openconsult.app.page.SmallBody;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Reception;
import org.openconsult.participant.Fingerprints;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what simulated phones send in, by the same door as every provider's but without the spool: whoever sits before
 * one waits for the answer.
 */
@RestController
class SimulatorMessages {
    private static final int LARGEST = 256 * 1024;

    private final SimulatedPhones phones;
    private final Reception reception;
    private final ReplyNames replies;
    private final JsonMapper json;

    SimulatorMessages(
            SimulatedPhones phones,
            @Unspooled Reception reception,
            ReplyNames replies,
            MeterRegistry meters,
            Fingerprints fingerprints,
            JsonMapper json) {
        this.phones = phones;
        this.reception = new ObservedReception(reception, meters, fingerprints);
        this.replies = replies;
        this.json = json;
    }

    @PostMapping(path = "/api/simulator/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    SimulatedReply.All send(InputStream body) throws IOException {
        InboundMessage message = phones.message(parse(SmallBody.read(body, LARGEST)));
        return SimulatedReply.of(reception.receive(message), message.from(), replies);
    }

    private SimulatedText parse(String body) {
        try {
            SimulatedText typed = json.readValue(body, SimulatedText.class);
            if (typed != null) {
                return typed;
            }
        } catch (JacksonException e) {
            // What was wrong with it may quote what somebody wrote.
        }
        throw Refusal.badRequest(
                "The body must be JSON like {\"channel\":\"sms\",\"from\":\"+5016001234\",\"text\":\"hi\"}.");
    }
}

package org.openconsult.app.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The people one can be in the simulator and the phones they have; they come with the sample, not with the code. */
@Component
class Personas {
    private final Sample sample;

    Personas(JsonMapper json) {
        try (InputStream file = new ClassPathResource("sample/simulator.json").getInputStream()) {
            this.sample = json.readValue(file, Sample.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the sample holds.
     *
     * @param currency what prices are counted in
     */
    record Sample(String currency, List<Phone> phones, List<Persona> personas) {}

    /**
     * A kind of phone.
     *
     * @param channel what it talks on
     * @param name what people call it
     * @param chat it is a chat app: its choices are buttons on the messages, and what was sent can be edited. Otherwise
     *     it is for texts, which are counted in segments
     */
    record Phone(String channel, String name, boolean chat) {}

    /**
     * One of the people.
     *
     * @param addresses where they are on each phone's channel
     * @param tries what they could text
     */
    record Persona(String id, String name, String about, Map<String, String> addresses, List<String> tries) {}

    Sample sample() {
        return sample;
    }
}

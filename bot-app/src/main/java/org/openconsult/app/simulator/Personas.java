package org.openconsult.app.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The people one can be in the simulator; they come with the sample, not with the code. */
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
    record Sample(String currency, List<Persona> personas) {}

    /**
     * One of them.
     *
     * @param number what they text from
     * @param tries what they could text
     */
    record Persona(String id, String name, String about, String number, List<String> tries) {}

    Sample sample() {
        return sample;
    }
}

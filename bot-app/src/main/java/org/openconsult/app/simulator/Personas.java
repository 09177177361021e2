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
     * @param group where people meet and somebody leads
     */
    record Sample(String currency, List<Phone> phones, List<Persona> personas, Group group) {}

    /**
     * A kind of phone.
     *
     * @param channel what it talks on
     * @param name what people call it
     * @param chat it is a chat app: its choices are buttons on the messages, and what was sent can be edited. Otherwise
     *     it is for texts, which are counted in segments
     * @param cards its messages are drawn as cards, with the choices on them
     */
    record Phone(String channel, String name, boolean chat, boolean cards) {}

    /**
     * One of the people.
     *
     * @param addresses where they are on each phone's channel
     * @param tries what they could text
     */
    record Persona(String id, String name, String about, Map<String, String> addresses, List<String> tries) {}

    /**
     * A group in which a session can be led.
     *
     * @param channel where it meets
     * @param name as the channel names it: a meeting's title
     * @param place what the addresses of such groups begin with
     */
    record Group(String channel, String name, String place, Facilitator facilitator, List<Member> members) {}

    /** Whoever leads. */
    record Facilitator(String id, String name, String about, String address, List<String> tries) {}

    /**
     * One of those who take part.
     *
     * @param address where they are reached alone
     * @param form what they could fill in: what each field of it would get
     */
    record Member(String id, String name, String about, String address, Map<String, String> form) {}

    Sample sample() {
        return sample;
    }
}

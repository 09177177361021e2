package org.openconsult.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.slf4j.MDC;

class ObservedReceptionTest {
    private static final InboundMessage MESSAGE = InboundMessage.text(
            new MessageKey("test:1"),
            new Address(new ChannelId("sms"), "+5016001234"),
            "we need nurses",
            Instant.parse("2026-11-20T15:00:00Z"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void countsByChannelWhatWasTakenAndAnswered() {
        observed(message -> new Answer(List.of(said(), said()))).receive(MESSAGE);

        assertThat(meters.get("openconsult.messages")
                        .tags("channel", "sms", "outcome", "taken")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("openconsult.answers")
                        .tag("channel", "sms")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void countsWhatWasFetchedApartAndAsNotAnsweredAgain() {
        ObservedReception reception = observed(message -> new Answer(List.of(said())));
        reception.receive(MESSAGE);
        reception.receive(MESSAGE.fetched());

        assertThat(count("direct")).isEqualTo(1);
        assertThat(count("fetched")).isEqualTo(1);
        assertThat(meters.get("openconsult.answers").counter().count()).isEqualTo(1);
    }

    private long count(String arrival) {
        return meters.get("openconsult.messages")
                .tags("channel", "sms", "arrival", arrival, "outcome", "taken")
                .timer()
                .count();
    }

    @Test
    void countsWhatWasTurnedAway() {
        Reception closed = message -> {
            throw new ReceptionClosedException("away");
        };
        assertThatThrownBy(() -> observed(closed).receive(MESSAGE)).isInstanceOf(ReceptionClosedException.class);

        assertThat(meters.get("openconsult.messages")
                        .tags("channel", "sms", "outcome", "turned_away")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void givesLogLinesTheMessagesIdAndNothingOfThePerson() {
        List<String> seen = new ArrayList<>();
        observed(message -> {
                    seen.add(MDC.get(ObservedReception.CORRELATION));
                    return new Answer(List.of());
                })
                .receive(MESSAGE);

        assertThat(seen).singleElement().satisfies(id -> assertThat(id).matches("[0-9a-f]{12}"));
        assertThat(MDC.get(ObservedReception.CORRELATION)).isNull();
        assertThat(meters.getMeters())
                .allSatisfy(meter -> assertThat(meter.getId().toString()).doesNotContain("6001234", "nurses"));
    }

    private ObservedReception observed(Reception reception) {
        return new ObservedReception(reception, meters, new Fingerprints(new KeyRing(List.of(new byte[32]))));
    }

    private static DrawnMessage said() {
        return new DrawnMessage("Saved", List.of(), Optional.empty(), 1);
    }
}

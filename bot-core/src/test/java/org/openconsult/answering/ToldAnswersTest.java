package org.openconsult.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.DeliveryReport;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.TransportId;
import org.openconsult.delivery.OutboxObserver;
import org.openconsult.delivery.StoredDeliveryReports;
import org.openconsult.letter.Letter;
import org.openconsult.letter.Letters;
import org.openconsult.outbox.Outbox;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class ToldAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final ParticipantId ANA = new ParticipantId("ana");
    private static final Told CLINICS = new Told("c1 comment/c1/1");
    private static final Told ROADS = new Told("c2 comment/c2/1");

    private Storage storage;
    private ToldAnswers told;

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        told = new ToldAnswers(storage);
    }

    private Letter letter(int number, Told... tells) {
        Letter letter = new Letter(
                        ANA,
                        number,
                        "talk",
                        1,
                        new ChannelId("sms"),
                        new TransportId("twilio"),
                        Letter.ofMailing("round-" + number),
                        "rosa",
                        "words",
                        new DrawnMessage("words", List.of(), Optional.empty(), 1),
                        NOW)
                .telling(List.of(tells).stream().map(Told::name).toList());
        assertThat(new Letters(storage).addMailed(letter, "entry")).isTrue();
        return letter;
    }

    private void became(Letter letter, DeliveryStatus status) {
        new Outbox(storage).keep(letter.entry(new Binary(new byte[] {1})));
        new StoredDeliveryReports(
                        storage,
                        new Participants(storage, new Fingerprints(new KeyRing(List.of(new byte[32])))),
                        OutboxObserver.NONE,
                        () -> NOW)
                .report(new DeliveryReport(letter.id(), Optional.empty(), status, Optional.empty(), false));
    }

    @Test
    void isToldWhatALetterSaysAndNotAllThatWasNoted() {
        told.note("round-1", ANA, Set.of(CLINICS, ROADS));
        letter(1, CLINICS);

        assertThat(told.toldTo(ANA)).containsExactly(CLINICS);
    }

    @Test
    void isToldWhatWasNotedByALetterThatDoesNotSayWhatItTells() {
        told.note("round-1", ANA, Set.of(CLINICS, ROADS));
        letter(1);

        assertThat(told.toldTo(ANA)).containsExactlyInAnyOrder(CLINICS, ROADS);
    }

    @Test
    void isNotToldByALetterThatNeverReachedThem() {
        became(letter(1, CLINICS), DeliveryStatus.FAILED);
        became(letter(2, ROADS), DeliveryStatus.DELIVERED);

        assertThat(told.toldTo(ANA)).containsExactly(ROADS);
    }

    @Test
    void aLetterIsNoNewsOnceALaterOneSaysTheSame() {
        Letter first = letter(1, CLINICS, ROADS);
        Letter second = letter(2, ROADS);

        assertThat(told.isToldLater(ANA, first.id())).isTrue();
        assertThat(told.isToldLater(ANA, second.id())).isFalse();
    }
}

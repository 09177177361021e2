package org.openconsult.telegram.webhook;

import com.mongodb.event.CommandListener;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.openconsult.consultation.Consultations;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.facilitation.SessionTalk;
import org.openconsult.inbox.SetAside;
import org.openconsult.outbox.Notices;
import org.openconsult.outbox.Outbox;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.Sealing;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;
import org.openconsult.telegram.TelegramChannel;
import org.openconsult.telegram.played.PlayedSessions;
import org.openconsult.telegram.played.RecordingReception;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** An app of this module alone, at a time that stands still. */
@SpringBootConfiguration
@EnableAutoConfiguration
class BotServer {
    private static final KeyRing KEYS = new KeyRing(List.of(new byte[32]));

    @Bean
    RecordingReception reception() {
        return new RecordingReception();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-20T15:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    Storage storage() {
        return DatabaseExtension.storage(new CommandListener() {});
    }

    @Bean
    Catalogs catalogs() {
        return Catalogs.shipped();
    }

    @Bean
    Consultations consultations(Storage storage, Clock clock) {
        return new Consultations(storage, clock);
    }

    @Bean
    SetAside setAside(Storage storage) {
        return new SetAside(storage, new Sealing(KEYS, new SecureRandom()));
    }

    @Bean
    Notices notices(Storage storage, Clock clock) {
        return new Notices(
                new Outbox(storage), new Fingerprints(KEYS), new AddressSeal(KEYS, new SecureRandom()), clock);
    }

    @Bean
    SessionTalk sessionTalk(
            Storage storage, TelegramChannel channel, Consultations consultations, Notices notices, Clock clock) {
        return PlayedSessions.talk(
                storage,
                channel,
                consultations,
                notices,
                new Fingerprints(KEYS),
                new AddressSeal(KEYS, new SecureRandom()),
                clock);
    }
}

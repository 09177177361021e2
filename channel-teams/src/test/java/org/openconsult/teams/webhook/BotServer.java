package org.openconsult.teams.webhook;

import com.mongodb.event.CommandListener;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.openconsult.channel.Channels;
import org.openconsult.consultation.Consultations;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.facilitation.SessionTalk;
import org.openconsult.inbox.SetAside;
import org.openconsult.outbox.Notices;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.Whereabouts;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.Sealing;
import org.openconsult.redaction.Redactions;
import org.openconsult.session.Facilitators;
import org.openconsult.session.Invitations;
import org.openconsult.session.Sessions;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;
import org.openconsult.teams.played.DrawingChannel;
import org.openconsult.teams.played.RecordingReception;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** An app of this module alone, at a time that stands still. */
@SpringBootConfiguration
@EnableAutoConfiguration
class BotServer {
    private static final KeyRing KEYS = new KeyRing(List.of(new byte[32]));
    private static final Fingerprints FINGERPRINTS = new Fingerprints(KEYS);

    @Bean
    RecordingReception reception() {
        return new RecordingReception();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-21T12:00:00.250Z"), ZoneOffset.UTC);
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
    Channels channels() {
        return new Channels(List.of(new DrawingChannel()));
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
    Whereabouts whereabouts(Storage storage) {
        return new Whereabouts(storage, FINGERPRINTS, seal());
    }

    @Bean
    Notices notices(Storage storage, Clock clock) {
        return new Notices(new Outbox(storage), FINGERPRINTS, seal(), clock);
    }

    @Bean
    SessionTalk sessionTalk(
            Storage storage,
            Catalogs words,
            Channels channels,
            Consultations consultations,
            Notices notices,
            Clock clock) {
        return new SessionTalk(
                storage,
                words,
                channels,
                consultations,
                new Sessions(storage, new Invitations(storage, FINGERPRINTS), FINGERPRINTS, seal()),
                new Facilitators(storage, FINGERPRINTS),
                notices,
                List.of(),
                new Redactions(List.of()),
                clock);
    }

    private static AddressSeal seal() {
        return new AddressSeal(KEYS, new SecureRandom());
    }
}

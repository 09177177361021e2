package org.openconsult.app.sessions;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.openconsult.app.keys.SecretKeys;
import org.openconsult.channel.Channels;
import org.openconsult.consultation.Consultations;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.facilitation.Attendance;
import org.openconsult.facilitation.SessionCounts;
import org.openconsult.facilitation.SessionTalk;
import org.openconsult.outbox.Notices;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.redaction.Redactions;
import org.openconsult.session.Facilitators;
import org.openconsult.session.Invitations;
import org.openconsult.session.Sessions;
import org.openconsult.storage.Storage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionsConfiguration {
    @Bean
    Invitations invitations(Storage storage, Fingerprints fingerprints) {
        return new Invitations(storage, fingerprints);
    }

    @Bean
    Facilitators facilitators(Storage storage, Fingerprints fingerprints) {
        return new Facilitators(storage, fingerprints);
    }

    @Bean
    Sessions sessions(
            Storage storage, Invitations invitations, Fingerprints fingerprints, SecretKeys keys, SecureRandom random) {
        return new Sessions(storage, invitations, fingerprints, new AddressSeal(keys.encryption(), random));
    }

    @Bean
    SessionTalk sessionTalk(
            Storage storage,
            Catalogs words,
            Channels channels,
            Consultations consultations,
            Sessions sessions,
            Facilitators facilitators,
            Notices notices,
            List<Attendance> attendance,
            Redactions redactions,
            Clock clock) {
        return new SessionTalk(
                storage,
                words,
                channels,
                consultations,
                sessions,
                facilitators,
                notices,
                attendance,
                redactions,
                clock);
    }

    @Bean
    SessionCounts sessionCounts(
            Storage storage,
            Catalogs words,
            Channels channels,
            Consultations consultations,
            Sessions sessions,
            Notices notices,
            Clock clock) {
        return new SessionCounts(storage, words, channels, consultations, sessions, notices, clock);
    }
}

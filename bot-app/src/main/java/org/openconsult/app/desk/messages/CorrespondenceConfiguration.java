package org.openconsult.app.desk.messages;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.openconsult.app.flow.HalfDone;
import org.openconsult.channel.Channels;
import org.openconsult.channel.Transport;
import org.openconsult.consultation.Consultations;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.correspondence.Talks;
import org.openconsult.correspondence.Writing;
import org.openconsult.outbox.Outbox;
import org.openconsult.participant.Participants;
import org.openconsult.redaction.Redactions;
import org.openconsult.storage.Storage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CorrespondenceConfiguration {

    @Bean
    Talks talks(
            Storage storage,
            Participants participants,
            Consultations consultations,
            Redactions redactions,
            Channels channels) {
        return new Talks(storage, participants, consultations, redactions, channels);
    }

    @Bean
    Writing writing(
            Storage storage,
            Participants participants,
            Outbox outbox,
            Consultations consultations,
            Channels channels,
            Catalogs words,
            List<Transport> transports,
            @Qualifier("simulator") Transport simulator,
            Clock clock) {
        return new Writing(
                storage,
                participants,
                outbox,
                consultations,
                channels,
                words,
                Stream.concat(transports.stream(), Stream.of(simulator)).toList(),
                clock);
    }

    @Bean
    HalfDone unfinishedLetters(Writing writing) {
        return new HalfDone("letters", writing::settleUnfinished);
    }
}

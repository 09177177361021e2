package org.openconsult.app.flow;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.openconsult.app.keys.SecretKeys;
import org.openconsult.app.settings.DataFolder;
import org.openconsult.audit.AuditTrail;
import org.openconsult.channel.Channel;
import org.openconsult.channel.Channels;
import org.openconsult.consultation.Consultations;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.LanguageDetection;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.export.CommentRows;
import org.openconsult.export.StoredCommentRows;
import org.openconsult.inbox.SetAside;
import org.openconsult.outbox.Outbox;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.Sealing;
import org.openconsult.redaction.Redactions;
import org.openconsult.storage.Storage;
import org.openconsult.turn.MessageFlow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
class FlowConfiguration {

    @Bean
    Storage storage(MongoDatabase database) {
        return new Storage(database);
    }

    @Bean
    Consultations consultations(Storage storage, Clock clock) {
        return new Consultations(storage, clock);
    }

    @Bean
    AuditTrail auditTrail(Storage storage, Clock clock) {
        return new AuditTrail(storage, clock);
    }

    @Bean
    Fingerprints fingerprints(SecretKeys keys) {
        return new Fingerprints(keys.lookup());
    }

    @Bean
    Channels channels(List<Channel> channels) {
        return new Channels(channels);
    }

    @Bean
    CommentRows commentRows(Storage storage, DataFolder folder) {
        return new StoredCommentRows(storage, folder.sorting());
    }

    @Bean
    Catalogs catalogs() {
        return Catalogs.shipped();
    }

    @Bean
    Redactions redactions(RedactionSettings settings) {
        return new Redactions(settings.patterns());
    }

    @Bean
    ConversationEngine conversationEngine(Catalogs words, AnswerSettings answers, Redactions redactions) {
        return new ConversationEngine(words, answers.limits(), new LanguageDetection(), redactions);
    }

    @Bean
    SetAside setAside(Storage storage, SecretKeys keys, SecureRandom random) {
        return new SetAside(storage, new Sealing(keys.encryption(), random));
    }

    /** Providers find the reception with the spool before it. */
    @Bean
    @Fallback
    @Unspooled
    MessageFlow messageFlow(
            Storage storage,
            Fingerprints fingerprints,
            SecretKeys keys,
            SecureRandom random,
            Outbox outbox,
            ConversationEngine engine,
            Catalogs words,
            Consultations consultations,
            Channels channels,
            Clock clock) {
        return new MessageFlow(
                storage,
                fingerprints,
                new AddressSeal(keys.encryption(), random),
                outbox,
                engine,
                words,
                consultations,
                channels,
                clock);
    }

    @Bean
    HalfDone unfinishedTurns(MessageFlow flow) {
        return new HalfDone("turns", flow::settleUnfinished);
    }
}

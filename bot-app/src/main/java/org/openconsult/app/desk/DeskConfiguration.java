package org.openconsult.app.desk;

import java.time.Clock;
import org.openconsult.answering.PhaseGate;
import org.openconsult.answering.TellingPeople;
import org.openconsult.app.flow.HalfDone;
import org.openconsult.assisted.MeetingCorrections;
import org.openconsult.assisted.Meetings;
import org.openconsult.audit.AuditTrail;
import org.openconsult.campaign.Campaigns;
import org.openconsult.channel.Channels;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.PhaseMoves;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.coverage.CoverageTargets;
import org.openconsult.mailing.MailedLetters;
import org.openconsult.mailing.MailingRoute;
import org.openconsult.mailing.Mailings;
import org.openconsult.moderation.DeskComments;
import org.openconsult.moderation.Moderation;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.Participants;
import org.openconsult.response.PublishedResponses;
import org.openconsult.response.Responses;
import org.openconsult.search.CommentSearch;
import org.openconsult.storage.Storage;
import org.openconsult.theme.CodeBooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What coordinators work with. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
    @Bean
    DeskComments deskComments(Storage storage) {
        return new DeskComments(storage);
    }

    @Bean
    Moderation moderation(Storage storage, AuditTrail trail, Clock clock) {
        return new Moderation(storage, trail, clock);
    }

    @Bean
    CodeBooks codeBooks(Storage storage, AuditTrail trail) {
        return new CodeBooks(storage, trail);
    }

    @Bean
    Campaigns campaigns(Storage storage, AuditTrail trail, Clock clock) {
        return new Campaigns(storage, trail, clock);
    }

    @Bean
    PublishedResponses publishedResponses(Storage storage, Clock clock) {
        return new PublishedResponses(storage, clock);
    }

    @Bean
    Responses responses(Storage storage, AuditTrail trail, PublishedResponses published, Clock clock) {
        return new Responses(storage, trail, published, clock);
    }

    @Bean
    PhaseGate phaseGate(CommentSearch search, Storage storage, AuditTrail trail, Clock clock) {
        return new PhaseGate(search, new PhaseMoves(storage, trail, clock));
    }

    @Bean
    TellingPeople tellingPeople(
            Storage storage,
            CommentSearch search,
            Participants participants,
            Consultations consultations,
            Mailings mailings,
            Channels channels,
            Catalogs words) {
        return new TellingPeople(storage, search, participants, consultations, mailings, channels, words);
    }

    @Bean
    MailingRoute answersToPeople(TellingPeople telling, MailedLetters letters) {
        return telling.route(letters);
    }

    @Bean
    HalfDone unfinishedCampaigns(Campaigns campaigns) {
        return new HalfDone("comments of campaigns", campaigns::finish);
    }

    @Bean
    Meetings meetings(Storage storage, Fingerprints fingerprints, AuditTrail trail, Clock clock) {
        return new Meetings(storage, fingerprints, trail, clock);
    }

    @Bean
    MeetingCorrections meetingCorrections(Storage storage, Fingerprints fingerprints, AuditTrail trail, Clock clock) {
        return new MeetingCorrections(storage, fingerprints, trail, clock);
    }

    @Bean
    HalfDone unfinishedCorrections(MeetingCorrections corrections) {
        return new HalfDone("corrections of meetings", corrections::finish);
    }

    @Bean
    HalfDone unfinishedMeetings(Meetings meetings) {
        return new HalfDone("meetings", meetings::finish);
    }

    @Bean
    CoverageTargets coverageTargets(Storage storage, AuditTrail trail) {
        return new CoverageTargets(storage, trail);
    }
}

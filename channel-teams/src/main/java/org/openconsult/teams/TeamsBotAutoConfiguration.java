package org.openconsult.teams;

import java.time.Clock;
import java.time.Duration;
import org.openconsult.channel.Channels;
import org.openconsult.consultation.Consultations;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.facilitation.SessionTalk;
import org.openconsult.http.request.BodyReader;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.SetAside;
import org.openconsult.inbox.SetAsideReplay;
import org.openconsult.outbox.Notices;
import org.openconsult.outbox.Whereabouts;
import org.openconsult.teams.identity.Admission;
import org.openconsult.teams.inbound.ActivityReader;
import org.openconsult.teams.intake.GroupAnswers;
import org.openconsult.teams.intake.Intake;
import org.openconsult.teams.intake.IntakeThreads;
import org.openconsult.teams.intake.Sessions;
import org.openconsult.teams.intake.Sightings;
import org.openconsult.teams.sending.TeamsTransport;
import org.openconsult.teams.webhook.TeamsWebhook;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Lets a bot work when its settings are given, and stops the start when they cannot be right. */
@AutoConfiguration
@Conditional(TeamsIsSet.class)
@EnableConfigurationProperties(TeamsSettings.class)
public class TeamsBotAutoConfiguration {
    /** With the time that a token may take it is less than ten seconds: Teams waits for fifteen. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    Admission teamsAdmission(TeamsSettings settings, Clock clock) {
        String appId = settings.checkedAppId();
        settings.checkedAppPassword();
        settings.checkedLoginUrl();
        return new Admission(settings.checkedOpenidMetadataUrl(), appId, settings.checkedTenantId(), clock);
    }

    @Bean
    Sightings teamsSightings(Whereabouts whereabouts, Clock clock) {
        return new Sightings(whereabouts, clock);
    }

    @Bean
    GroupAnswers teamsGroups(Channels channels, Catalogs words, Consultations consultations, Notices notices) {
        return new GroupAnswers(channels, words, consultations, notices);
    }

    @Bean
    Intake teamsIntake(
            Catalogs words,
            Reception reception,
            SessionTalk sessions,
            GroupAnswers groups,
            Sightings sightings,
            SetAside aside,
            Clock clock) {
        return new Intake(
                new ActivityReader(words, clock), reception, Sessions.of(sessions), groups, sightings, aside, clock);
    }

    @Bean
    SetAsideReplay teamsSetAside(SetAside aside, Intake intake, Clock clock) {
        return new SetAsideReplay(aside, TeamsTransport.ID, (content, at) -> intake.takeAgain(content), clock);
    }

    @Bean
    IntakeThreads teamsIntakeThreads(Intake intake) {
        return new IntakeThreads(intake, PATIENCE);
    }

    @Bean
    TeamsWebhook teamsWebhook(TeamsSettings settings, Admission admission, IntakeThreads intake) {
        return new TeamsWebhook(new BodyReader(settings.maxBody()), admission, intake);
    }
}

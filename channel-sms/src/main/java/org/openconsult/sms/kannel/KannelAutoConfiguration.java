package org.openconsult.sms.kannel;

import java.time.Clock;
import java.util.UUID;
import org.openconsult.http.request.BodyReader;
import org.openconsult.inbox.Reception;
import org.openconsult.outbox.DeliveryReports;
import org.openconsult.sms.NumberSettings;
import org.openconsult.sms.Senders;
import org.openconsult.sms.SmsEntrance;
import org.openconsult.sms.SmsSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;

/** Opens the way through Kannel when its settings are given, and stops the start when they cannot be right. */
@AutoConfiguration
@Conditional(KannelIsSet.class)
@EnableConfigurationProperties(KannelSettings.class)
public class KannelAutoConfiguration {

    @Bean
    KannelGateway kannelGateway(KannelSettings settings) {
        return KannelGateway.of(settings);
    }

    @Bean
    StatusAddress kannelStatusAddress(KannelSettings settings, KannelGateway gateway, Environment environment) {
        return new StatusAddress(
                gateway.token(),
                CallbackRoot.of(settings.callbackUrl(), gateway.account().map(SendsmsAccount::address), environment));
    }

    @Bean
    KannelTransport kannelTransport(KannelSettings settings, KannelGateway gateway, StatusAddress reports) {
        return new KannelTransport(
                gateway.account()
                        .map(account -> new Sendsms(account, settings.connectTimeout(), settings.readTimeout())),
                reports,
                settings.limits());
    }

    @Bean
    SmsEntrance kannelEntrance(KannelSettings settings, NumberSettings told, SmsSettings sms) {
        return SmsEntrance.of("kannel", settings.from(), told, sms);
    }

    @Bean
    KannelRequests kannelRequests(KannelSettings settings, KannelGateway gateway) {
        return new KannelRequests(gateway.token(), new BodyReader(settings.maxBody()), settings.maxParameters());
    }

    @Bean
    KannelWebhook kannelWebhook(
            KannelSettings settings,
            KannelRequests requests,
            Senders senders,
            ObjectProvider<Clock> clock,
            Reception reception,
            StatusAddress reports) {
        return new KannelWebhook(
                requests,
                new InboundText(
                        senders, settings.answerWay(), clock.getIfAvailable(Clock::systemUTC), UUID::randomUUID),
                reception,
                new PlainAnswer(reports));
    }

    @Bean
    KannelStatusWebhook kannelStatusWebhook(KannelRequests requests, DeliveryReports reports) {
        return new KannelStatusWebhook(requests, reports);
    }
}

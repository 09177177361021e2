package org.openconsult.sms.twilio;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.openconsult.inbox.Reception;
import org.openconsult.outbox.DeliveryReports;
import org.openconsult.sms.Senders;
import org.openconsult.sms.request.FormReader;
import org.openconsult.sms.twilio.sending.ApiAccess;
import org.openconsult.sms.twilio.sending.MessageApi;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.util.StringUtils;

/** Opens the way through Twilio when its settings are given, and stops the start when they cannot be right. */
@AutoConfiguration
@Conditional(TwilioIsSet.class)
@EnableConfigurationProperties(TwilioSettings.class)
public class TwilioAutoConfiguration {

    @Bean
    TwilioAccount twilioAccount(TwilioSettings settings) {
        return TwilioAccount.of(settings);
    }

    @Bean
    PublicUrl twilioPublicUrl(@Value("${consult.public-url:}") String publicUrl) {
        return PublicUrl.of(publicUrl);
    }

    @Bean
    TwilioTransport twilioTransport(
            TwilioSettings settings, TwilioAccount account, PublicUrl publicUrl, ObjectProvider<Clock> clock) {
        ApiAccess access = new ApiAccess(
                account.sid(),
                account.authToken(),
                Optional.ofNullable(settings.apiUrl())
                        .filter(StringUtils::hasText)
                        .map(url -> URI.create(StringUtils.trimTrailingCharacter(url, '/'))),
                settings.connectTimeout(),
                settings.readTimeout());
        return new TwilioTransport(
                account.sender().map(sender -> new MessageApi(access, sender, clock.getIfAvailable(Clock::systemUTC))),
                new StatusAddress(publicUrl),
                settings.limits());
    }

    @Bean
    SignedForms twilioForms(TwilioSettings settings, TwilioAccount account, PublicUrl publicUrl) {
        return new SignedForms(
                new FormReader(settings.maxBody(), settings.maxParameters()), new SignatureCheck(account, publicUrl));
    }

    @Bean
    TwilioWebhook twilioWebhook(
            TwilioSettings settings,
            TwilioAccount account,
            PublicUrl publicUrl,
            SignedForms forms,
            Senders senders,
            ObjectProvider<Clock> clock,
            Reception reception) {
        return new TwilioWebhook(
                forms,
                new InboundSms(account, senders, settings.answerWay(), clock.getIfAvailable(Clock::systemUTC)),
                reception,
                new Twiml(new StatusAddress(publicUrl)));
    }

    @Bean
    TwilioStatusWebhook twilioStatusWebhook(SignedForms forms, DeliveryReports reports) {
        return new TwilioStatusWebhook(forms, reports);
    }
}

package org.openconsult.sms.twilio;

import java.time.Clock;
import org.openconsult.inbox.Reception;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

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
    TwilioTransport twilioTransport() {
        return new TwilioTransport();
    }

    @Bean
    TwilioWebhook twilioWebhook(
            TwilioSettings settings,
            TwilioAccount account,
            @Value("${consult.public-url:}") String publicUrl,
            ObjectProvider<Clock> clock,
            Reception reception) {
        return new TwilioWebhook(
                new FormReader(settings),
                new SignatureCheck(account, PublicUrl.of(publicUrl)),
                new InboundSms(account, clock.getIfAvailable(Clock::systemUTC)),
                reception);
    }
}

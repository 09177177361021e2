package org.openconsult.sms.twilio;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.inbox.Reception;
import org.openconsult.sms.chatapp.ChatAppSettings;
import org.openconsult.sms.twilio.missed.AddressSettings;
import org.openconsult.sms.twilio.missed.FetchSettings;
import org.openconsult.sms.twilio.missed.Fetching;
import org.openconsult.sms.twilio.missed.OurAddresses;
import org.openconsult.sms.twilio.sending.ApiAccess;
import org.openconsult.sms.twilio.sending.ApiReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Takes in what Twilio could not bring, unless it is switched off. */
@AutoConfiguration(after = TwilioAutoConfiguration.class)
@Conditional(TwilioIsSet.class)
@ConditionalOnProperty(name = "consult.sms.twilio.fetch.enabled", matchIfMissing = true)
@EnableConfigurationProperties({FetchSettings.class, AddressSettings.class})
public class TwilioFetchAutoConfiguration {
    /** What comes before the start has done its tasks would only go through the spool. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(3);

    @Bean
    ApiReader twilioApiReader(ApiAccess access, ObjectProvider<Clock> clock) {
        return new ApiReader(access, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    OurAddresses twilioAddresses(AddressSettings settings, ChatAppSettings chatApps) {
        return settings.ours(Stream.of(
                        chatApps.whatsApp().map(AddressSpace.WHATSAPP::full),
                        chatApps.messenger().map(AddressSpace.MESSENGER::full))
                .flatMap(Optional::stream)
                .toList());
    }

    @Bean
    Fetching twilioFetching(
            ApiReader api,
            OurAddresses ours,
            FetchSettings settings,
            InboundSms inbound,
            Reception reception,
            ObjectProvider<Clock> clock) {
        return Fetching.of(
                api,
                ours,
                settings,
                new ListedSms(inbound),
                reception,
                AFTER_THE_START,
                clock.getIfAvailable(Clock::systemUTC));
    }
}

package org.openconsult.sms;

import org.openconsult.sms.request.RequestFailures;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Makes SMS a channel of any app that has this module on its class path. */
@AutoConfiguration
@EnableConfigurationProperties(SmsSettings.class)
public class SmsAutoConfiguration {

    @Bean
    SmsChannel smsChannel(SmsSettings settings) {
        return new SmsChannel(settings);
    }

    @Bean
    Senders smsSenders(SmsSettings settings) {
        return new Senders(settings);
    }

    @Bean
    RequestFailures providerRequestFailures() {
        return new RequestFailures();
    }
}

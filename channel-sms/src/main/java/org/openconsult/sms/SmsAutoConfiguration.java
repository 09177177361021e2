package org.openconsult.sms;

import org.openconsult.sms.chatapp.ChatAppChannel;
import org.openconsult.sms.chatapp.ChatAppSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Makes SMS a channel of any app that has this module on its class path. */
@AutoConfiguration
@EnableConfigurationProperties({SmsSettings.class, NumberSettings.class, ChatAppSettings.class})
public class SmsAutoConfiguration {

    @Bean
    SmsChannel smsChannel(SmsSettings settings) {
        return new SmsChannel(settings);
    }

    @Bean
    ChatAppChannel whatsAppChannel(ChatAppSettings settings) {
        return ChatAppChannel.whatsApp(settings.drawsButtons());
    }

    @Bean
    ChatAppChannel messengerChannel() {
        return ChatAppChannel.messenger();
    }

    @Bean
    Senders smsSenders(SmsSettings settings) {
        return new Senders(settings);
    }
}

package org.openconsult.sms.twilio;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.openconsult.http.request.FormReader;
import org.openconsult.inbox.Reception;
import org.openconsult.outbox.DeliveryReports;
import org.openconsult.sms.NumberSettings;
import org.openconsult.sms.Senders;
import org.openconsult.sms.SmsEntrance;
import org.openconsult.sms.SmsSettings;
import org.openconsult.sms.chatapp.ChatAppEntrance;
import org.openconsult.sms.chatapp.ChatAppSettings;
import org.openconsult.sms.twilio.sending.ApiAccess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
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
    ApiAccess twilioApiAccess(TwilioSettings settings, TwilioAccount account) {
        return new ApiAccess(
                account.sid(),
                account.authToken(),
                Optional.ofNullable(settings.apiUrl())
                        .filter(StringUtils::hasText)
                        .map(url -> URI.create(StringUtils.trimTrailingCharacter(url, '/'))),
                settings.connectTimeout(),
                settings.readTimeout());
    }

    @Bean
    TwilioSenders twilioSenders(TwilioAccount account, TwilioSettings settings, ChatAppSettings chatApps) {
        return new TwilioSenders(account, settings, chatApps);
    }

    @Bean
    TwilioTransports twilioTransports(
            TwilioSenders senders,
            ApiAccess access,
            PublicUrl publicUrl,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME)
                    ObjectProvider<Executor> background,
            ObjectProvider<Clock> clock) {
        return new TwilioTransports(
                senders,
                access,
                new StatusAddress(publicUrl),
                background.getIfAvailable(() -> Runnable::run),
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    TwilioTransport twilioTransport(TwilioTransports transports) {
        return transports.of(AddressSpace.SMS);
    }

    @Bean
    TwilioTransport twilioWhatsAppTransport(TwilioTransports transports) {
        return transports.of(AddressSpace.WHATSAPP);
    }

    @Bean
    TwilioTransport twilioMessengerTransport(TwilioTransports transports) {
        return transports.of(AddressSpace.MESSENGER);
    }

    @Bean
    SmsEntrance twilioEntrance(TwilioSettings settings, NumberSettings told, SmsSettings sms) {
        return SmsEntrance.of("twilio", settings.from(), told, sms);
    }

    @Bean
    ChatAppEntrance whatsAppEntrance(ChatAppSettings chatApps) {
        return ChatAppEntrance.whatsApp(chatApps);
    }

    @Bean
    ChatAppEntrance messengerEntrance(ChatAppSettings chatApps) {
        return ChatAppEntrance.messenger(chatApps);
    }

    @Bean
    InboundSms twilioInbound(TwilioAccount account, Senders senders, TwilioSenders ours, ObjectProvider<Clock> clock) {
        return new InboundSms(account, senders, ours::answerWay, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    SignedForms twilioForms(TwilioSettings settings, TwilioAccount account, PublicUrl publicUrl) {
        return new SignedForms(
                new FormReader(settings.maxBody(), settings.maxParameters()), new SignatureCheck(account, publicUrl));
    }

    @Bean
    TwilioWebhook twilioWebhook(PublicUrl publicUrl, SignedForms forms, InboundSms inbound, Reception reception) {
        return new TwilioWebhook(forms, inbound, reception, new Twiml(new StatusAddress(publicUrl)));
    }

    @Bean
    TwilioStatusWebhook twilioStatusWebhook(SignedForms forms, DeliveryReports reports) {
        return new TwilioStatusWebhook(forms, reports);
    }
}

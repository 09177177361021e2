package org.openconsult.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.Address;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;
import org.openconsult.sms.SmsAutoConfiguration;
import org.openconsult.sms.SmsChannel;
import org.openconsult.sms.played.RecordingReception;
import org.openconsult.sms.played.RecordingReports;
import org.openconsult.sms.twilio.sending.ApiServer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** As an operator's settings make it, against a server that plays Twilio's API. */
class TwilioTransportTest {
    private static final OutgoingMessage MESSAGE = new OutgoingMessage(
            "0f1e/7-0",
            new Address(SmsChannel.ID, "+5016001234"),
            new DrawnMessage("Saved:\u0000 3 Clinics.", List.of(), Optional.empty(), 1));

    private final ApiServer twilio = new ApiServer();

    @AfterEach
    void close() {
        twilio.close();
    }

    @Test
    void sendsFromTheNumberAndSaysWhereToReport() {
        with("consult.sms.twilio.from=+15017122661,consult.public-url=https://consult.example.org/ñ/", transport -> {
            assertThat(transport.send(MESSAGE)).isEqualTo(new SendResult.Sent(Optional.of("SM01")));
            assertThat(twilio.asked().get(0).form())
                    .containsEntry("From", "+15017122661")
                    .containsEntry("To", "+5016001234")
                    .containsEntry("Body", "Saved: 3 Clinics.")
                    .containsEntry(
                            "StatusCallback",
                            "https://consult.example.org/%C3%B1/channels/sms/twilio/status?message=0f1e%2F7-0");
        });
    }

    @Test
    void asksForNoReportsWhileNobodySaidWhereTheWorldReachesUs() {
        with("consult.sms.twilio.from=12345", transport -> {
            transport.send(MESSAGE);
            assertThat(twilio.asked().get(0).form()).containsOnlyKeys("From", "To", "Body");
        });
    }

    @Test
    void putsTheServiceBeforeTheNumber() {
        String service = "MG00000000000000000000000000000000";
        with("consult.sms.twilio.from=12345,consult.sms.twilio.messaging-service-sid=" + service, transport -> {
            transport.send(MESSAGE);
            assertThat(twilio.asked().get(0).form())
                    .containsOnlyKeys("MessagingServiceSid", "To", "Body")
                    .containsEntry("MessagingServiceSid", service);
        });
    }

    @Test
    void passesOnWhatTwilioRefuses() {
        twilio.answers(400, "{\"code\":21610,\"status\":400}");
        with("consult.sms.twilio.from=12345", transport -> assertThat(transport.send(MESSAGE))
                .isEqualTo(new SendResult.Stopped("21610")));
    }

    private void with(String settings, Consumer<Transport> work) {
        new WebApplicationContextRunner()
                .withBean(RecordingReception.class)
                .withBean(RecordingReports.class)
                .withConfiguration(AutoConfigurations.of(SmsAutoConfiguration.class, TwilioAutoConfiguration.class))
                .withPropertyValues(
                        "consult.sms.twilio.account-sid=AC00000000000000000000000000000000",
                        "consult.sms.twilio.auth-token=secret-token",
                        "consult.sms.twilio.api-url=" + twilio.address())
                .withPropertyValues(settings.split(","))
                .run(context -> work.accept(context.getBean("twilioTransport", Transport.class)));
    }
}

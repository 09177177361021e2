package org.openconsult.sms.kannel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.channel.Address;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.OutgoingMessage;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.Transport;
import org.openconsult.sms.SmsChannel;
import org.openconsult.sms.played.RecordingReception;
import org.openconsult.sms.played.WebhookServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** As an operator's settings make it, in a running app and against a server that plays sendsms. */
class KannelTransportTest {
    private static final OutgoingMessage MESSAGE = new OutgoingMessage(
            "0f1e/7-0",
            new Address(SmsChannel.ID, "+5016001234"),
            new DrawnMessage("Saved:\u0000 3 Clinics.", List.of(), Optional.empty(), 1));
    private static final String ABOUT = "/channels/sms/kannel/status?token=s3cret&message=0f1e%%2F7-0&status=%d&id=%F";

    private final SendsmsServer kannel = new SendsmsServer();

    @AfterEach
    void close() {
        kannel.close();
    }

    @Test
    void sendsAndSaysThatReportsReachItOnThisMachine() {
        try (ConfigurableApplicationContext app = app(kannel.address().toString())) {
            Transport transport = app.getBean(Transport.class);
            assertThat(transport.send(MESSAGE)).isEqualTo(new SendResult.Sent(Optional.empty()));
            assertThat(kannel.asked().get(0).body()).isEqualTo("Saved: 3 Clinics.");
            assertThat(kannel.asked().get(0).headers())
                    .containsEntry("X-kannel-to", "+5016001234")
                    .containsEntry("X-kannel-dlr-url", "http://127.0.0.1:" + port(app) + "/bz" + ABOUT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--consult.public-url=https://consult.example.org/ñ/,https://consult.example.org/%%C3%%B1",
        "--consult.sms.kannel.callback-url=http://10.0.0.5:8080,http://10.0.0.5:8080"
    })
    void saysWhereTheOperatorWantsReports(String setting, String root) {
        try (ConfigurableApplicationContext app = app(kannel.address().toString(), setting)) {
            app.getBean(Transport.class).send(MESSAGE);
            assertThat(kannel.asked().get(0).headers()).containsEntry("X-kannel-dlr-url", root + ABOUT);
        }
    }

    @Test
    void goesByTheCallbackUrlBeforeThePublicOne() {
        try (ConfigurableApplicationContext app = app(
                kannel.address().toString(),
                "--consult.public-url=https://consult.example.org",
                "--consult.sms.kannel.callback-url=http://10.0.0.5:8080/")) {
            app.getBean(Transport.class).send(MESSAGE);
            assertThat(kannel.asked().get(0).headers())
                    .containsEntry("X-kannel-dlr-url", "http://10.0.0.5:8080" + ABOUT);
        }
    }

    @Test
    void asksForNoReportsWhileNobodySaidWhereKannelReachesUs() throws Exception {
        try (ConfigurableApplicationContext app = app("http://kannel.invalid/cgi-bin/sendsms")) {
            app.getBean(RecordingReception.class).answers("Thank you");
            var answer = new KannelCaller(Integer.parseInt(port(app)), "/bz").post("token=s3cret&id=1", "hi");
            assertThat(answer.body()).isEqualTo("Thank you");
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.contains("dlr"));
        }
    }

    @Test
    void sendsRepliesByThemselvesWhereThatIsSet() throws Exception {
        try (ConfigurableApplicationContext app =
                app(kannel.address().toString(), "--consult.sms.kannel.replies=api")) {
            var caller = new KannelCaller(Integer.parseInt(port(app)), "/bz");
            assertThat(caller.post("token=s3cret&id=1", "hi").body()).isEmpty();
            assertThat(app.getBean(RecordingReception.class).only().answerWay()).isEqualTo(AnswerWay.BY_SENDING);
        }
    }

    private static ConfigurableApplicationContext app(String sendsms, String... settings) {
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.servlet.context-path=/bz",
                "--consult.sms.kannel.inbound-token=s3cret",
                "--consult.sms.kannel.sendsms-url=" + sendsms,
                "--consult.sms.kannel.username=openconsult",
                "--consult.sms.kannel.password=s3cret",
                "--consult.sms.kannel.from=1234"));
        all.addAll(List.of(settings));
        return SpringApplication.run(WebhookServer.class, all.toArray(String[]::new));
    }

    private static String port(ConfigurableApplicationContext app) {
        return app.getEnvironment().getRequiredProperty("local.server.port");
    }
}

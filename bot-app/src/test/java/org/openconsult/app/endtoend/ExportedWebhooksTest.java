package org.openconsult.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openconsult.app.Browser;
import org.openconsult.app.MemoryDatabase;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.redaction.Redactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What hundreds of people send, as Twilio hands it on, beside what an export has of it. Nothing stands in for a part of the app. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "consult.sample.enabled=false",
            "consult.sign-in.password-cost=10",
            "consult.coordinator.username=" + Browser.ADMINISTRATOR,
            "consult.coordinator.password=" + Browser.PASSWORD,
            "consult.sms.twilio.account-sid=" + TwilioCaller.ACCOUNT,
            "consult.sms.twilio.auth-token=" + TwilioCaller.TOKEN,
            "consult.sms.twilio.api-url=http://127.0.0.1:9",
        })
@ContextConfiguration(initializers = MemoryDatabase.class)
class ExportedWebhooksTest {
    private static final String EXPORT = "/api/v1/consultations/bz-sample-2021-2022/comments.ndjson?profile=";
    private static final int COMMITMENTS = 8;
    private static final int SENT_TWICE = 7;

    @LocalServerPort
    private int port;

    @Autowired
    private Consultations consultations;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    /** Which commitment each text is on. */
    private final Map<String, Integer> sent = new LinkedHashMap<>();

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void sendAll() {
        consultations.load(SamplePlan.openOn(LocalDate.now(ZoneOffset.UTC)));
        var twilio = new TwilioCaller(port, this::send);
        for (String text : VariedTexts.all()) {
            int message = sent.size();
            int commitment = 1 + message % COMMITMENTS;
            for (int times = message % SENT_TWICE == 0 ? 2 : 1; times > 0; times--) {
                assertThat(twilio.text(
                                        "SM%032d".formatted(message),
                                        "+501600%04d".formatted(message),
                                        commitment + " " + text)
                                .statusCode())
                        .isEqualTo(200);
            }
            sent.put(text, commitment);
        }
        assertThat(sent).hasSizeGreaterThan(250);
    }

    private List<JsonNode> exported(String query) {
        HttpResponse<String> export =
                send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + EXPORT + query))
                        .header("Authorization", Browser.basic(Browser.ADMINISTRATOR, Browser.PASSWORD))
                        .build());
        assertThat(export.statusCode()).isEqualTo(200);
        // Not by lines(): a text may hold any line break but the one that ends a row.
        return Arrays.stream(export.body().split("\n", -1))
                .filter(line -> !line.isEmpty())
                .map(json::readTree)
                .toList();
    }

    @Test
    void hasEveryMessageOnceAndWhole() {
        sendAll();
        var mask = Redactions.usual().of("BZ");

        List<JsonNode> unmasked = exported("restricted&reason=compared+with+what+was+sent");
        assertRows(unmasked, Function.identity());
        assertRows(exported("analyst"), text -> mask.mask(text).text());
        assertThat(unmasked.stream()
                        .filter(row -> row.path("text").asString().length() > 8_000)
                        .count())
                .isOne();
    }

    private void assertRows(List<JsonNode> rows, Function<String, String> shown) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        sent.forEach((text, commitment) -> wanted.put(shown.apply(text), commitment));
        assertThat(wanted).hasSize(sent.size());

        assertThat(rows).hasSize(sent.size());
        assertThat(rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.path("text").asString(),
                                row -> row.path("commitment_number").asInt())))
                .isEqualTo(wanted);
        Set<String> ids =
                rows.stream().map(row -> row.path("public_id").asString()).collect(Collectors.toSet());
        assertThat(ids).hasSize(sent.size());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("revision").asInt()).isOne();
            assertThat(row.path("is_latest").asBoolean()).isTrue();
            assertThat(row.path("channel").asString()).isEqualTo("sms");
            assertThat(row.path("status").asString()).isEqualTo("received");
            assertThat(row.size()).isEqualTo(34);
        });
    }
}

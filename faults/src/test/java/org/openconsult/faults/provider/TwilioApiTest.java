package org.openconsult.faults.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openconsult.faults.people.Digest;
import org.openconsult.faults.process.Fleet;
import org.openconsult.faults.process.Ports;
import org.openconsult.faults.report.Count;
import org.openconsult.faults.report.Tally;

class TwilioApiTest {
    private static final String NAME = "0123456789abcdef0123456789abcdef/12-0";
    private static final String MESSAGES = "/2010-04-01/Accounts/" + Account.SID + "/Messages.json";

    private final Handed handed = new Handed();
    private final Tally tally = new Tally();
    private final int port = Ports.free();
    private final StatusCallbacks callbacks =
            new StatusCallbacks(new SignedPost(), new Fleet(List.of()), handed, tally, new Random(1));
    private final TwilioApi api = TwilioApi.start(port, handed, callbacks, tally, new Random(1));
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        api.close();
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return post(path, body, Duration.ofMinutes(1));
    }

    private HttpResponse<String> post(String path, String body, Duration patience)
            throws IOException, InterruptedException {
        Form form = new Form(new TreeMap<>(Map.of("To", "+5016000001", "Body", body, "StatusCallback", "x?m=" + NAME)));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(patience)
                        .POST(BodyPublishers.ofString(form.encoded()))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Whatever comes of it. */
    private void postUnheard() throws InterruptedException {
        try {
            post(MESSAGES, "hello", Duration.ofSeconds(1));
        } catch (IOException unheard) {
            assertThat(unheard).isNotNull();
        }
    }

    @Test
    void takesEveryMessageWhileNoFaultsAreWanted() throws Exception {
        for (int time = 0; time < 20; time++) {
            assertThat(post(MESSAGES, "hello").statusCode()).isEqualTo(201);
        }

        HandedMessage message = handed.all().get(NAME);
        assertThat(message.accepted()).isEqualTo(20);
        assertThat(message.wasAlways(Digest.of("hello"))).isTrue();
    }

    @Test
    void knowsOfAMessageThatItTookWithoutSayingSo() throws InterruptedException {
        api.faults(true);
        for (int time = 0; time < 60; time++) {
            postUnheard();
        }

        assertThat(tally.of(Count.API_ACCEPTED_UNHEARD)).isPositive();
        assertThat(handed.all().get(NAME).accepted())
                .isEqualTo((int) (tally.of(Count.API_ACCEPTED) + tally.of(Count.API_ACCEPTED_UNHEARD)));
    }

    @Test
    void isNothingElseThanTheMessageResource() throws Exception {
        assertThat(post("/elsewhere", "hello").statusCode()).isEqualTo(404);
        assertThat(handed.all()).isEmpty();
    }
}

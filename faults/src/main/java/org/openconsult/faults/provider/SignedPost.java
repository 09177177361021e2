package org.openconsult.faults.provider;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.openconsult.faults.process.Instance;

/** Posts to an instance what Twilio would post to the public address. */
public final class SignedPost {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** As long as Twilio waits. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final TwilioSignature signature = new TwilioSignature(Account.TOKEN);
    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .executor(Executors.newFixedThreadPool(2, SignedPost::daemon))
            .build();

    /**
     * Posts once.
     *
     * @param path with the query, as it follows the public address
     * @return nothing when there was no answer, or not a whole one
     */
    public Optional<Answered> post(Instance to, String path, Form form) {
        HttpRequest request = HttpRequest.newBuilder(to.uri(path))
                .timeout(LONGEST)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature.of(Account.PUBLIC_URL + path, form.values()))
                .POST(BodyPublishers.ofString(form.encoded()))
                .build();
        try {
            return Optional.of(answered(http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8))));
        } catch (IOException none) {
            return Optional.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Answered answered(HttpResponse<String> response) {
        return new Answered(
                response.statusCode(),
                response.headers()
                        .firstValue("Retry-After")
                        .filter(seconds -> seconds.matches("\\d{1,4}"))
                        .map(Long::valueOf),
                response.body());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "webhooks");
        thread.setDaemon(true);
        return thread;
    }
}

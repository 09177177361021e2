package org.openconsult.sms.twilio.peer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.openconsult.sms.twilio.sending.ApiAccess;

/**
 * Twilio's API played by Prism after one of Twilio's own specifications: a request that keeps it gets the specification's
 * example of an answer, any other one 4xx. A name that the specification does not know is refused too.
 *
 * <p>The value of a parameter whose name needs escaping, as {@code DateSent>}, is not judged.
 *
 * @see <a href="https://docs.stoplight.io/docs/prism/">Prism</a>
 */
public final class Prism implements AutoCloseable {
    public static final String ACCOUNT = "AC00000000000000000000000000000000";

    private static final String TOKEN = "token";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final NodeProgram program;
    private final URI address;

    /**
     * Starts it.
     *
     * @param specification its name among Twilio's, {@code twilio_api_v2010} say
     * @param folder for a copy of it
     */
    public Prism(String specification, Path folder) throws IOException {
        program = new NodeProgram("prism.js", specification, folder.toString());
        address = URI.create(program.read());
    }

    /** How our own code reaches it. */
    public ApiAccess access() {
        return new ApiAccess(ACCOUNT, TOKEN, Optional.of(address), PATIENCE, PATIENCE);
    }

    /** The status of the answer to a request of whoever has signed in. */
    public int post(String pathAndQuery, String contentType, String body) throws IOException, InterruptedException {
        String user = Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.US_ASCII));
        return status(request(pathAndQuery, contentType, body).header("Authorization", "Basic " + user));
    }

    /** The status of the answer to a request of a stranger. */
    public int postUnknown(String pathAndQuery, String contentType, String body)
            throws IOException, InterruptedException {
        return status(request(pathAndQuery, contentType, body));
    }

    private HttpRequest.Builder request(String pathAndQuery, String contentType, String body) {
        return HttpRequest.newBuilder(address.resolve(pathAndQuery))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body));
    }

    private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        program.close();
    }
}

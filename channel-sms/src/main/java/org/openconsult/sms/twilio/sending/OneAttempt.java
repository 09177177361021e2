package org.openconsult.sms.twilio.sending;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.exception.RestException;
import com.twilio.exception.TwilioException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NameValuePair;
import org.openconsult.http.SingleRequests;

/**
 * The SDK's client without its retries: left alone, it sends one message up to six times when Twilio is not well. A
 * request is made once, and an answer that is no success is a {@link RefusedException}.
 */
final class OneAttempt extends NetworkHttpClient implements Closeable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<URI> elsewhere;
    private final RetryAfter pauses;

    OneAttempt(ApiAccess access, InstantSource clock) {
        super(SingleRequests.client(access.connectTimeout(), access.readTimeout()));
        this.elsewhere = access.elsewhere();
        this.pauses = new RetryAfter(clock);
    }

    @Override
    public Response reliableRequest(Request request) {
        Response response = makeRequest(request);
        int status = response.getStatusCode();
        if (status < 200 || status >= 300) {
            throw new RefusedException(new Refusal(status, code(response.getStream()), pause(response)));
        }
        return response;
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return reliableRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        return super.makeRequest(elsewhere
                .<Request>map(place -> new MovedRequest(request, place))
                .orElse(request));
    }

    /** Whatever stands between us and Twilio can answer too, in any form. */
    private static Optional<Integer> code(InputStream answer) {
        try {
            return Optional.ofNullable(RestException.fromJson(answer, JSON)).map(RestException::getCode);
        } catch (TwilioException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Duration> pause(Response response) {
        return Arrays.stream(response.getHeaders())
                .filter(header -> HttpHeaders.RETRY_AFTER.equalsIgnoreCase(header.getName()))
                .map(NameValuePair::getValue)
                .findFirst()
                .flatMap(pauses::read);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}

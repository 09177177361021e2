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
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The SDK's client without its retries: left alone, it sends one message up to six times when Twilio is not well. A
 * request is made once, and an answer that is no success is a {@link RefusedException}.
 */
final class OneAttempt extends NetworkHttpClient implements Closeable {
    private static final int CONNECTIONS = 20;
    /** Shorter than the time after which Twilio closes a connection, and long enough for a run of messages. */
    private static final Timeout IDLE = Timeout.ofSeconds(20);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<URI> elsewhere;
    private final RetryAfter pauses;

    OneAttempt(ApiAccess access, InstantSource clock) {
        super(builder(Timeout.of(access.connectTimeout()), Timeout.of(access.readTimeout())));
        this.elsewhere = access.elsewhere();
        this.pauses = new RetryAfter(clock);
    }

    private static HttpClientBuilder builder(Timeout connect, Timeout read) {
        RequestConfig limits = RequestConfig.custom()
                .setConnectionRequestTimeout(connect)
                .setResponseTimeout(read)
                .build();
        HttpClientBuilder builder = HttpClientBuilder.create()
                .useSystemProperties()
                .setConnectionManager(connections(connect, read))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement();
        return new Departure(limits).watch(builder);
    }

    /** A connection is looked at before it is used again, so that one that was closed meanwhile makes no doubt. */
    private static PoolingHttpClientConnectionManager connections(Timeout connect, Timeout read) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .useSystemProperties()
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(read)
                        .setIdleTimeout(IDLE)
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .build();
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

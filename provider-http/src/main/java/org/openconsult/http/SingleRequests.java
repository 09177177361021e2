package org.openconsult.http;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * HTTP clients that make each request once: nothing is tried again or followed elsewhere, and what surely did not leave
 * fails with {@link NeverSentException}.
 */
public final class SingleRequests {
    private static final int CONNECTIONS = 20;
    /** Shorter than the time after which providers close a connection, and long enough for a run of messages. */
    private static final Timeout IDLE = Timeout.ofSeconds(20);

    private SingleRequests() {}

    /**
     * One to be built.
     *
     * @param connect the longest wait for a connection, and for a free one of those there are
     * @param read the longest silence while an answer is awaited
     */
    public static HttpClientBuilder client(Duration connect, Duration read) {
        RequestConfig limits = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(connect))
                .setResponseTimeout(Timeout.of(read))
                .build();
        HttpClientBuilder builder = HttpClientBuilder.create()
                .useSystemProperties()
                .setConnectionManager(connections(Timeout.of(connect), Timeout.of(read)))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement();
        return new Departure(limits).watch(builder);
    }

    /**
     * What one request is made in for whose answer is waited another time than is usual; each request needs its own.
     *
     * @param read the longest silence while the answer is awaited
     */
    public static HttpContext reading(Duration read) {
        return Departure.reading(read);
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
}

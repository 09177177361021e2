package org.openconsult.http;

import java.io.IOException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;

/**
 * Tells requests that never left from those that may have arrived: one that fails before it has a connection, with TLS
 * where that is wanted, fails with {@link NeverSentException}.
 */
final class Departure {
    private static final String LEFT = Departure.class.getName();
    private static final String READ = LEFT + ".read";

    private final RequestConfig limits;

    /** @param limits for every request; the SDK gives each its own, and waits half a minute for a connection */
    Departure(RequestConfig limits) {
        this.limits = limits;
    }

    /** What a request is made in for which another silence is borne than is usual. */
    static HttpContext reading(Duration read) {
        HttpContext context = HttpClientContext.create();
        context.setAttribute(READ, Timeout.of(read));
        return context;
    }

    HttpClientBuilder watch(HttpClientBuilder builder) {
        return builder.addExecInterceptorFirst("watch", this::watch)
                .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "leave", this::leave);
    }

    private ClassicHttpResponse watch(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain rest)
            throws IOException, HttpException {
        scope.clientContext.setRequestConfig(limits(scope.clientContext));
        try {
            return rest.proceed(request, scope);
        } catch (IOException | HttpException | RuntimeException failure) {
            if (scope.clientContext.getAttribute(LEFT) == null) {
                throw new NeverSentException(failure);
            }
            throw failure;
        }
    }

    private RequestConfig limits(HttpContext context) {
        return context.getAttribute(READ) instanceof Timeout read
                ? RequestConfig.copy(limits).setResponseTimeout(read).build()
                : limits;
    }

    private ClassicHttpResponse leave(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain rest)
            throws IOException, HttpException {
        scope.clientContext.setAttribute(LEFT, true);
        return rest.proceed(request, scope);
    }
}

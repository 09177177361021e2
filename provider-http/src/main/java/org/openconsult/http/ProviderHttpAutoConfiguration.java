package org.openconsult.http;

import org.openconsult.http.request.RequestFailures;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Answers what providers ask and cannot be taken in, in any app that has a channel with webhooks. */
@AutoConfiguration
public class ProviderHttpAutoConfiguration {

    @Bean
    RequestFailures providerRequestFailures() {
        return new RequestFailures();
    }
}

package org.openconsult.sms.played;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** An app of this module alone, at a time that stands still. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class WebhookServer {
    public static final Instant NOW = Instant.parse("2020-10-05T14:00:00Z");

    @Bean
    RecordingReception reception() {
        return new RecordingReception();
    }

    @Bean
    RecordingReports reports() {
        return new RecordingReports();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}

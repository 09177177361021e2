package org.openconsult.app.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.Sealing;
import org.openconsult.spool.Spool;
import org.openconsult.spool.SpoolLimits;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class SpoolHealthIndicatorTest {
    @TempDir
    private Path folder;

    @Test
    void isWellWhileMessagesWaitAndIllWhenNoMoreFit() {
        Sealing sealing = new Sealing(new KeyRing(List.of(new byte[32])), new SecureRandom());
        try (Spool spool = Spool.open(folder, new SpoolLimits(1_000_000, 1, 1), sealing)) {
            SpoolHealthIndicator indicator = new SpoolHealthIndicator(spool);
            assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
            assertThat(indicator.health().getDetails()).containsEntry("waiting", 0);

            spool.keep(message("1"));
            assertThat(catchThrowable(() -> spool.keep(message("2")))).isNotNull();

            Health full = indicator.health();
            assertThat(full.getStatus()).isEqualTo(Status.DOWN);
            assertThat(full.getDetails())
                    .containsEntry("waiting", 1)
                    .containsEntry("oldest", "2026-11-20T15:00:00Z")
                    .containsEntry("setAside", 0)
                    .containsKey("problem");
        }
    }

    private static InboundMessage message(String id) {
        return InboundMessage.text(
                new MessageKey("test:" + id),
                new Address(new ChannelId("sms"), "+5016001234"),
                "text",
                Instant.parse("2026-11-20T15:00:00Z"));
    }
}

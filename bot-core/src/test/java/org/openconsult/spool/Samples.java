package org.openconsult.spool;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.Sealing;

/** Messages, keys and limits for tests. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    static final String PHONE = "+5016001234";
    static final SpoolLimits ROOMY = new SpoolLimits(64 * 1024 * 1024, 50_000, 3);

    private Samples() {}

    static InboundMessage message(String id, String from, String text) {
        return message(id, from, text, NOW);
    }

    static InboundMessage message(String id, String from, String text, Instant at) {
        return InboundMessage.text(new MessageKey("test:" + id), new Address(new ChannelId("plain"), from), text, at);
    }

    /** Seals with the first of some keys, each made of one number. */
    static Sealing sealing(int... keys) {
        List<byte[]> ring = Arrays.stream(keys).mapToObj(Samples::key).toList();
        return new Sealing(new KeyRing(ring), new SecureRandom());
    }

    private static byte[] key(int number) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) number);
        return key;
    }
}

package org.openconsult.spool;

import java.nio.charset.StandardCharsets;
import org.openconsult.channel.InboundMessage;
import org.openconsult.participant.Sealing;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages as sealed JSON. */
final class SpoolCodec {
    /** No channel's name has a colon, so no address can be passed off as a message. */
    private static final String PURPOSE = "spool:message";

    /** Escapes keep even half of a surrogate pair, which UTF-8 cannot. */
    private final JsonMapper json = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Sealing sealing;

    SpoolCodec(Sealing sealing) {
        this.sealing = sealing;
    }

    byte[] write(InboundMessage message) {
        return sealing.seal(
                PURPOSE, json.writeValueAsString(SpooledMessage.of(message)).getBytes(StandardCharsets.US_ASCII));
    }

    /** The message, marked as one that has waited. */
    InboundMessage read(byte[] sealed) throws DamagedEntryException {
        byte[] plain = sealing.open(PURPOSE, sealed)
                .orElseThrow(() -> new DamagedEntryException(
                        "no key opens it; is an older key missing from consult.keys.encryption?"));
        try {
            return json.readValue(plain, SpooledMessage.class).toMessage();
        } catch (RuntimeException notOurs) {
            throw new DamagedEntryException("it is no message");
        }
    }
}

package org.openconsult.telegram.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells an update from all others of whatever bot: its number, or what it holds where it has none. */
final class UpdateName {
    private UpdateName() {}

    static String of(long bot, JsonNode update) {
        JsonNode number = update.path("update_id");
        return bot + "/" + (number.isIntegralNumber() ? number.asText() : digest(update));
    }

    private static String digest(JsonNode update) {
        try {
            byte[] content = update.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}

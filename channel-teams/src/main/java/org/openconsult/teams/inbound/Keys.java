package org.openconsult.teams.inbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.openconsult.channel.MessageKey;
import org.openconsult.teams.sending.TeamsTransport;

/**
 * The keys of what we are told. Teams numbers what is said in each conversation, and the bot's conversations are its own.
 * Its ids have no fixed form or length, so keys are hashes of them.
 */
final class Keys {
    /** In seconds: later the same may be meant anew, after it was taken back. */
    private static final long AGAIN = 600;

    private Keys() {}

    static MessageKey message(Activity activity) {
        return key("message", activity.conversation(), activity.id());
    }

    /** A change of a message, which keeps its id: when it was made tells it from other changes, or else what it says. */
    static MessageKey change(Activity activity) {
        String which =
                activity.text("timestamp").or(() -> activity.text("text")).orElse("");
        return key("change", activity.conversation(), activity.id(), which);
    }

    /**
     * What was filled in, whatever brought it: a double click, the action and what it falls back to, and an invoke that is
     * tried again are the same message.
     *
     * @param filled all that was filled in
     */
    static MessageKey form(Activity activity, Instant at, String filled) {
        String card = activity.text("replyToId").orElseGet(activity::id);
        return key(
                "form",
                activity.conversation(),
                card,
                activity.person(),
                String.valueOf(at.getEpochSecond() / AGAIN),
                filled);
    }

    static MessageKey membership(Activity activity) {
        return key("member", activity.conversation(), activity.id());
    }

    /** Each part with its length, so that no two lists of parts look the same. */
    private static MessageKey key(String kind, String... parts) {
        MessageDigest digest = digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        return new MessageKey(TeamsTransport.ID + ":" + kind + "/" + hash);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}

package org.openconsult.telegram.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.openconsult.http.request.BodyReader;
import org.openconsult.http.request.ProviderWebhook;
import org.openconsult.http.request.RejectedRequestException;
import org.openconsult.telegram.intake.Intake;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where Telegram brings updates, one in a request. It brings one again until it is answered well.
 *
 * @see <a href="https://core.telegram.org/bots/api#setwebhook">Telegram, setWebhook</a>
 */
@ProviderWebhook(provider = "Telegram")
public class TelegramWebhook {
    /** The path, below the app's address. */
    public static final String PATH = "/channels/telegram";

    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BodyReader bodies;
    private final byte[] secret;
    private final Intake intake;

    /** @param secret what Telegram shows, known to it and us */
    public TelegramWebhook(BodyReader bodies, String secret, Intake intake) {
        this.bodies = bodies;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.intake = intake;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> receive(HttpServletRequest request) {
        byte[] shown = Optional.ofNullable(request.getHeader(SECRET)).orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(shown, secret)) {
            throw RejectedRequestException.forbidden("It does not show the secret.");
        }
        intake.take(update(bodies.read(request)));
        return ResponseEntity.ok().build();
    }

    private static JsonNode update(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw RejectedRequestException.badRequest("The body is no JSON.");
        } catch (IOException impossible) {
            throw RejectedRequestException.badRequest("The body cannot be read.");
        }
    }
}

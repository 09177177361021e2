package org.openconsult.teams.connector;

import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.openconsult.teams.connector.Outcome.Refused;
import tools.jackson.databind.JsonNode;

/**
 * Why Microsoft's login gives no token, as far as something can be done about it.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Microsoft Entra, error codes</a>
 */
enum LoginError {
    WRONG_SECRET(7000215, "the secret is not the bot's: see consult.teams.app-password"),
    OLD_SECRET(7000222, "the secret has expired: make a new one in Azure and set consult.teams.app-password"),
    NO_SUCH_BOT(700016, "the tenant has no such app: see consult.teams.app-id and consult.teams.tenant-id"),
    NO_SUCH_TENANT(90002, "there is no such tenant: see consult.teams.tenant-id"),
    NO_TENANT_AT_ALL(900023, "that is no tenant: see consult.teams.tenant-id");

    private final int code;
    private final String words;

    LoginError(int code, String words) {
        this.code = code;
        this.words = words;
    }

    /** For whoever runs the bot. The login's own sentences name ids and are not passed on. */
    static String sentence(Refused refused) {
        List<Integer> said = StreamSupport.stream(
                        refused.body().path("error_codes").spliterator(), false)
                .filter(JsonNode::isInt)
                .map(JsonNode::intValue)
                .toList();
        return Arrays.stream(values())
                .filter(error -> said.contains(error.code))
                .findFirst()
                .map(error -> "Microsoft's login gives the bot no token: " + error.words + ".")
                .orElseGet(() -> "Microsoft's login gives the bot no token (" + refused.status() + " " + said
                        + "): see consult.teams.app-id, app-password and tenant-id.");
    }
}

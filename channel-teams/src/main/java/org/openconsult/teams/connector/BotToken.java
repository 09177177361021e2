package org.openconsult.teams.connector;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.openconsult.teams.connector.Outcome.Done;
import org.openconsult.teams.connector.Outcome.Refused;
import org.openconsult.teams.connector.Outcome.Unanswered;
import tools.jackson.databind.JsonNode;

/**
 * The token by which the connector knows the bot: kept until shortly before it runs out, then asked for anew, once at a
 * time. Safe for use by many threads.
 *
 * @see <a href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication">Bot
 *     Framework, authentication</a>
 */
final class BotToken {
    private static final String SCOPE = "https://api.botframework.com/.default";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{1,16384}");
    /** A token that runs out so soon is replaced while it still works. */
    private static final Duration EARLY = Duration.ofMinutes(5);
    /** After a failure the login is left in peace so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** A token that tells no time runs out so soon. */
    private static final long SHORTEST_LIFE = 600;

    private final Registration bot;
    private final Asking login;
    private final InstantSource clock;
    private final Complaint complaint;
    private Optional<String> token = Optional.empty();
    private Instant ends = Instant.EPOCH;
    private Instant next = Instant.EPOCH;

    BotToken(Registration bot, Asking login, InstantSource clock, Complaint complaint) {
        this.bot = bot;
        this.login = login;
        this.clock = clock;
        this.complaint = complaint;
    }

    /** One that works by our clock; empty while the login gives none, and {@link Complaint} says why. */
    synchronized Optional<String> current() {
        Instant now = clock.instant();
        if (now.isAfter(ends.minus(EARLY)) && !now.isBefore(next)) {
            renew(now);
        }
        return now.isBefore(ends) ? token : Optional.empty();
    }

    /** The connector does not take it, so that another one is asked for. */
    synchronized void drop(String refused) {
        if (token.filter(refused::equals).isPresent()) {
            token = Optional.empty();
            ends = Instant.EPOCH;
        }
    }

    private void renew(Instant now) {
        Outcome outcome = login.ask(request());
        if (outcome instanceof Done done && keep(done.body(), now)) {
            complaint.end();
            return;
        }
        next = now.plus(PATIENCE);
        complaint.begin(sentence(outcome));
    }

    private boolean keep(JsonNode answer, Instant now) {
        String given = answer.path("access_token").stringValue("");
        if (!TOKEN.matcher(given).matches()) {
            return false;
        }
        token = Optional.of(given);
        ends = now.plusSeconds(answer.path("expires_in").asLong(SHORTEST_LIFE));
        return true;
    }

    private static String sentence(Outcome outcome) {
        if (outcome instanceof Refused refused && refused.body().isObject() && refused.status() < 500) {
            return LoginError.sentence(refused);
        }
        String kind = outcome instanceof Unanswered unanswered ? unanswered.kind() : "no sensible answer";
        return "Microsoft's login cannot be reached (" + kind + ").";
    }

    private HttpPost request() {
        var request = new HttpPost(bot.login() + "/" + bot.tenant() + "/oauth2/v2.0/token");
        request.setEntity(new UrlEncodedFormEntity(
                List.of(
                        new BasicNameValuePair("grant_type", "client_credentials"),
                        new BasicNameValuePair("client_id", bot.appId()),
                        new BasicNameValuePair("client_secret", bot.secret()),
                        new BasicNameValuePair("scope", SCOPE)),
                StandardCharsets.UTF_8));
        return request;
    }
}

package org.openconsult.teams.identity;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openconsult.http.request.RejectedRequestException;
import org.openconsult.http.settings.WebAddress;
import org.openconsult.inbox.ReceptionClosedException;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Lets in what the Bot Framework brings from Teams for this bot and out of its tenant, and nothing else. */
public final class Admission {
    private static final String TEAMS = "msteams";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    /** For each of the two answers that the keys come in: the whole stays well within the time that Teams waits. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final ChannelTokens tokens;
    private final String tenant;

    /**
     * @param keys where the Bot Framework's keys are published
     * @param tenant the one whose people are heard
     */
    public Admission(URI keys, String appId, String tenant, InstantSource clock) {
        this.tokens = new ChannelTokens(
                appId, new KnownKeys(new PublishedKeys(keys, PATIENCE)::fetch, clock, PATIENCE.multipliedBy(2)));
        this.tenant = tenant;
    }

    /**
     * What a request shows of itself: who shows nothing is turned away before anything is read of what they say.
     *
     * @throws RejectedRequestException when there is no token at all
     */
    public String tokenIn(Optional<String> header) {
        return header.filter(shown -> !shown.isBlank()).orElseThrow(Admission::unauthorized);
    }

    /**
     * Decides on an activity by what it says of itself, in the form in which it is read later.
     *
     * @param header with the token, as it came
     * @throws RejectedRequestException when it is not for us
     * @throws ReceptionClosedException when that cannot be told now
     */
    public void require(String header, JsonNode activity) {
        String channel = text(activity.path("channelId"));
        String service = text(activity.path("serviceUrl"));
        if (!isTokenValid(header, channel, service)) {
            throw unauthorized();
        }
        if (!channel.equals(TEAMS)) {
            throw RejectedRequestException.forbidden("It does not come from Teams.");
        }
        if (!isSafe(service)) {
            throw RejectedRequestException.forbidden("Its service address is not one for answers.");
        }
        if (!isOfTenant(activity)) {
            throw RejectedRequestException.forbidden("It does not come from the tenant of consult.teams.tenant-id.");
        }
    }

    private boolean isTokenValid(String header, String channel, String service) {
        try {
            return tokens.areValid(header, channel, service);
        } catch (KeysUnreachableException away) {
            throw new ReceptionClosedException("A token cannot be checked now", away);
        }
    }

    private static RejectedRequestException unauthorized() {
        return new RejectedRequestException(HttpStatus.UNAUTHORIZED, "It has no valid token of the Bot Framework.");
    }

    /** Answers carry words and our token: they go over TLS, and on this machine's loopback in tests. */
    private static boolean isSafe(String service) {
        return WebAddress.of(service)
                .filter(address -> address.getRawUserInfo() == null)
                .filter(address ->
                        "https".equalsIgnoreCase(address.getScheme()) || LOOPBACK.contains(address.getHost()))
                .isPresent();
    }

    /** Wherever an activity names a tenant it is ours, and somewhere it does. */
    private boolean isOfTenant(JsonNode activity) {
        List<JsonNode> named = Stream.of(
                        activity.path("channelData").path("tenant").path("id"),
                        activity.path("conversation").path("tenantId"))
                .filter(id -> !id.isMissingNode() && !id.isNull())
                .toList();
        return !named.isEmpty() && named.stream().allMatch(id -> text(id).equalsIgnoreCase(tenant));
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : "";
    }
}

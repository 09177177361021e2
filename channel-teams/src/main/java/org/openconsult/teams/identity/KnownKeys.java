package org.openconsult.teams.identity;

import com.auth0.jwk.Jwk;
import com.auth0.jwk.JwkException;
import com.microsoft.bot.connector.authentication.OpenIdMetadata;
import com.microsoft.bot.connector.authentication.OpenIdMetadataKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys that tokens are checked with. The SDK's own memory of them lets go of all keys when it cannot renew them, waits
 * for their server without end, and makes its own pool wait with it: this one keeps what it has, and asks before the SDK
 * looks, in the thread of whoever needs them.
 */
final class KnownKeys implements OpenIdMetadata {
    /** As Microsoft asks: keys are renewed at least once a day. */
    private static final Duration FRESH = Duration.ofHours(12);
    /** Anybody can name a key that nobody knows: for these it is not asked all the time. */
    private static final Duration BETWEEN = Duration.ofMinutes(5);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Supplier<List<Jwk>> published;
    private final InstantSource clock;
    private final Duration patience;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known = new Known(Map.of(), Instant.MIN, Instant.MIN);

    /** @param asked when it was last tried to renew them */
    private record Known(Map<String, Jwk> keys, Instant since, Instant asked) {}

    /** @param patience how long one waits while another asks */
    KnownKeys(Supplier<List<Jwk>> published, InstantSource clock, Duration patience) {
        this.published = published;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Sees to it that a key is there, if there is such a key.
     *
     * @throws KeysUnreachableException when none are known at all, and none can be had
     */
    void need(String id) {
        if (isDue(id)) {
            renew(id);
        }
        if (known.keys().isEmpty()) {
            throw new KeysUnreachableException();
        }
    }

    private boolean isDue(String id) {
        Instant now = clock.instant();
        Known seen = known;
        boolean wanted =
                !seen.keys().containsKey(id) || seen.since().plus(FRESH).isBefore(now);
        boolean failed = seen.asked().isAfter(seen.since()) || seen.keys().isEmpty();
        Duration pause = failed ? AFTER_FAILURE : BETWEEN;
        return wanted && seen.asked().plus(pause).isBefore(now);
    }

    private void renew(String id) {
        if (!isOurTurn(id)) {
            return;
        }
        try {
            if (isDue(id)) {
                ask();
            }
        } finally {
            asking.unlock();
        }
    }

    /** Whoever has a key that will do does not wait for others who ask. */
    private boolean isOurTurn(String id) {
        try {
            return known.keys().containsKey(id)
                    ? asking.tryLock()
                    : asking.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Those that were there stay where there are none to be had. */
    private void ask() {
        Instant now = clock.instant();
        try {
            Map<String, Jwk> keys = published.get().stream()
                    .collect(Collectors.toMap(Jwk::getId, Function.identity(), (one, same) -> one));
            known = keys.isEmpty() ? new Known(known.keys(), known.since(), now) : new Known(keys, now, now);
        } catch (KeysUnreachableException away) {
            known = new Known(known.keys(), known.since(), now);
        }
    }

    /** What the SDK asks for; never goes out for it. A key that is endorsed for nothing is endorsed for no channel. */
    @Override
    public @Nullable OpenIdMetadataKey getKey(@Nullable String id) {
        return Optional.ofNullable(id)
                .map(known.keys()::get)
                .flatMap(KnownKeys::key)
                .orElse(null);
    }

    private static Optional<OpenIdMetadataKey> key(Jwk published) {
        try {
            if (!(published.getPublicKey() instanceof RSAPublicKey rsa)) {
                return Optional.empty();
            }
            OpenIdMetadataKey key = new OpenIdMetadataKey();
            key.key = rsa;
            key.certificateChain = published.getCertificateChain();
            key.endorsements = published.getAdditionalAttributes().get("endorsements") instanceof List<?> endorsed
                    ? endorsed.stream().map(String::valueOf).toList()
                    : List.of();
            return Optional.of(key);
        } catch (JwkException unusable) {
            return Optional.empty();
        }
    }
}

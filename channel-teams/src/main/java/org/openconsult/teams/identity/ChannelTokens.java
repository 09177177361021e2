package org.openconsult.teams.identity;

import com.auth0.jwt.JWT;
import com.auth0.jwt.exceptions.JWTDecodeException;
import com.microsoft.bot.connector.authentication.AuthenticationConstants;
import com.microsoft.bot.connector.authentication.ChannelValidation;
import com.microsoft.bot.connector.authentication.EnterpriseChannelValidation;
import com.microsoft.bot.connector.authentication.JwtTokenExtractor;
import com.microsoft.bot.connector.authentication.SimpleCredentialProvider;
import com.microsoft.bot.connector.authentication.TokenValidationParameters;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.util.StringUtils;

/**
 * Checks the tokens that the Bot Framework sends with each activity, by its SDK: signed by a published key that is endorsed
 * for the channel, in force, made by the Bot Framework, for this bot, and for the service address that the activity names.
 * The SDK would take tokens of its emulator and of other bots as well; nothing here does. What the SDK keeps in static
 * fields, as its address of the keys, is not used.
 *
 * @see <a href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication">Bot
 *     Framework, authentication</a>
 */
final class ChannelTokens {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String SCHEME = "Bearer ";

    private final KnownKeys keys;
    private final SimpleCredentialProvider us;
    private final JwtTokenExtractor extractor;

    ChannelTokens(String appId, KnownKeys keys) {
        this.keys = keys;
        this.us = new SimpleCredentialProvider(appId, null);
        TokenValidationParameters rules = ChannelValidation.getTokenValidationParameters();
        rules.issuerSigningKeyResolver = address -> keys;
        this.extractor = new JwtTokenExtractor(rules, "", AuthenticationConstants.ALLOWED_SIGNING_ALGORITHMS);
    }

    /**
     * Whether a token is the Bot Framework's and for this.
     *
     * @param header as it came
     * @throws KeysUnreachableException when that cannot be told now
     */
    boolean areValid(String header, String channel, String serviceUrl) {
        Optional<String> key = keyOf(header);
        if (key.isEmpty()) {
            return false;
        }
        keys.need(key.get());
        try {
            return extractor
                    .getIdentity(header, channel)
                    .thenCompose(identity -> EnterpriseChannelValidation.validateIdentity(identity, us, serviceUrl))
                    .thenApply(identity -> true)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KeysUnreachableException();
        } catch (TimeoutException busy) {
            throw new KeysUnreachableException();
        } catch (ExecutionException | RuntimeException refused) {
            return false;
        }
    }

    private static Optional<String> keyOf(String header) {
        if (!StringUtils.startsWithIgnoreCase(header, SCHEME)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    JWT.decode(header.substring(SCHEME.length()).strip()).getKeyId());
        } catch (JWTDecodeException nonsense) {
            return Optional.empty();
        }
    }
}

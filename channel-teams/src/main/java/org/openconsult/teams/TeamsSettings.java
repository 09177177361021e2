package org.openconsult.teams;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.http.settings.WebAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * The operator's bot. Its registration in Azure is for one tenant. There is no mode without it: whoever is not believed by a
 * token is not heard.
 *
 * @param appId the bot's id in Azure
 * @param appPassword the secret that the bot gets tokens for
 * @param tenantId the tenant whose people are heard
 * @param openidMetadataUrl where the keys are published that tokens of the Bot Framework are signed with
 * @param loginUrl where the bot gets its own tokens
 * @param connectTimeout the longest wait for a connection
 * @param readTimeout the longest silence while an answer is awaited
 * @param maxBody the longest request body that is read
 * @see <a href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication">Bot
 *     Framework, authentication</a>
 */
@ConfigurationProperties("consult.teams")
public record TeamsSettings(
        @Nullable String appId,
        @Nullable String appPassword,
        @Nullable String tenantId,
        @Nullable String openidMetadataUrl,
        @Nullable String loginUrl,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("1MB") DataSize maxBody) {
    private static final String OPENID_METADATA_URL =
            "https://login.botframework.com/v1/.well-known/openidconfiguration";
    private static final String LOGIN_URL = "https://login.microsoftonline.com";
    /** A GUID. Those that Microsoft's playground has of itself are a digit or two longer. */
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36,38}");

    private static final Duration LEAST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(12);

    public TeamsSettings {
        requireTime("connect-timeout", connectTimeout);
        requireTime("read-timeout", readTimeout);
        if (maxBody.toBytes() < 1024 || maxBody.toMegabytes() > 10) {
            throw wrong("max-body", "It must be from 1KB to 10MB.");
        }
    }

    private static void requireTime(String name, Duration time) {
        if (time.compareTo(LEAST) < 0 || time.compareTo(LONGEST) > 0) {
            throw wrong(name, "It must be from " + LEAST.toMillis() + "ms to " + LONGEST.toSeconds() + "s.");
        }
    }

    static WrongSettingException wrong(String name, String sentence) {
        return new WrongSettingException("consult.teams." + name, sentence);
    }

    /** Whether the operator means to use Teams. An empty setting counts as absent. */
    boolean given() {
        return Stream.of(appId, appPassword, tenantId, openidMetadataUrl, loginUrl)
                .anyMatch(StringUtils::hasText);
    }

    /** The bot's id, which must be one. */
    public String checkedAppId() {
        return checkedId("app-id", appId, "It must be the bot's id as Azure shows it (Microsoft App ID), a GUID.");
    }

    /** The tenant, which must be one: a name of it does not stand in what Teams brings. */
    public String checkedTenantId() {
        return checkedId(
                "tenant-id", tenantId, "It must be the id of the tenant that the bot is registered in, a GUID.");
    }

    private static String checkedId(String name, @Nullable String id, String sentence) {
        return Optional.ofNullable(id)
                .map(String::strip)
                .filter(value -> ID.matcher(value).matches())
                .orElseThrow(() -> wrong(name, sentence));
    }

    /** The secret, which must be there. */
    public String checkedAppPassword() {
        return Optional.ofNullable(appPassword)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> wrong("app-password", "It must be a client secret of the bot's registration."));
    }

    /** The keys' address, which must be one. */
    public URI checkedOpenidMetadataUrl() {
        return checkedUrl("openid-metadata-url", openidMetadataUrl, OPENID_METADATA_URL);
    }

    /** The address for the bot's own tokens, without the tenant and a slash at its end; it must be one. */
    public URI checkedLoginUrl() {
        return checkedUrl("login-url", loginUrl, LOGIN_URL);
    }

    private static URI checkedUrl(String name, @Nullable String given, String usual) {
        return WebAddress.of(StringUtils.hasText(given) ? given : usual)
                .orElseThrow(() -> wrong(name, "It must be a web address like " + usual + "."));
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "TeamsSettings[hidden]";
    }
}

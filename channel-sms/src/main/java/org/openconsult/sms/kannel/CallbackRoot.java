package org.openconsult.sms.kannel;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.http.settings.WebAddress;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Where Kannel reaches this app, without a slash at its end: as the operator says, or else where the world does, or else
 * on this machine where Kannel is here too.
 */
final class CallbackRoot {
    static final String PUBLIC_URL = "consult.public-url";

    private CallbackRoot() {}

    /**
     * The root; asked for when it is needed, as the app's own port is known only once there is one.
     *
     * @param callbackUrl as the operator says
     * @param sendsms where Kannel takes texts
     * @throws WrongSettingException when the public address is none
     */
    static Supplier<Optional<String>> of(@Nullable String callbackUrl, Optional<URI> sendsms, Environment settings) {
        Optional<String> said = Stream.of(callbackUrl, settings.getProperty(PUBLIC_URL))
                .filter(StringUtils::hasText)
                .map(CallbackRoot::address)
                .findFirst();
        boolean here =
                sendsms.filter(address -> isThisMachine(address.getHost())).isPresent();
        return () -> said.or(() -> here ? onThisMachine(settings) : Optional.empty());
    }

    /** In the form that a header can carry. */
    private static String address(String written) {
        return WebAddress.of(written)
                .map(URI::toASCIIString)
                .orElseThrow(() -> new WrongSettingException(
                        PUBLIC_URL, "It must be a web address like https://consult.example.org, with no ? or #."));
    }

    /** By the port that the app has really taken: any free one where the setting is 0. */
    private static Optional<String> onThisMachine(Environment settings) {
        return Optional.ofNullable(settings.getProperty("local.server.port"))
                .map(port -> "http://127.0.0.1:" + port
                        + StringUtils.trimTrailingCharacter(
                                settings.getProperty("server.servlet.context-path", ""), '/'));
    }

    private static boolean isThisMachine(String host) {
        return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}

package org.openconsult.app.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the world reaches us. */
public record PublicUrl(URI value) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads the setting; none when it is missing or empty.
     *
     * @throws CannotStartException when it is not a web address of a host
     */
    public static Optional<PublicUrl> read(@Nullable String written) {
        return Optional.ofNullable(written).filter(text -> !text.isBlank()).map(PublicUrl::parse);
    }

    private static PublicUrl parse(String written) {
        try {
            URI url = new URI(written.strip());
            if (isWebAddress(url)) {
                return new PublicUrl(url);
            }
            throw wrong(null);
        } catch (URISyntaxException e) {
            throw wrong(e);
        }
    }

    private static boolean isWebAddress(URI url) {
        return Set.of("http", "https").contains(String.valueOf(url.getScheme()))
                && url.getHost() != null
                && url.getUserInfo() == null
                && url.getQuery() == null
                && url.getFragment() == null;
    }

    private static CannotStartException wrong(@Nullable Exception cause) {
        String sentence = "The setting consult.public-url must be a web address like https://consult.example.org.";
        return cause == null ? new CannotStartException(sentence) : new CannotStartException(sentence, cause);
    }

    /** As other addresses are made from it. */
    public String withoutSlash() {
        return value.toString().replaceAll("/+$", "");
    }

    public boolean isEncrypted() {
        return value.getScheme().equals("https");
    }

    /** Whether what people write would cross a network unprotected. */
    public boolean isExposed() {
        return !isEncrypted() && !LOOPBACK.contains(value.getHost());
    }
}

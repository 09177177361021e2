package org.openconsult.http.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.util.StringUtils;

/** An http or https address that others are made from. */
public final class WebAddress {
    private WebAddress() {}

    /** What is written, without spaces around it and slashes at its end; none when it has no host, or has a ? or a #. */
    public static Optional<URI> of(String written) {
        try {
            return Optional.of(new URI(StringUtils.trimTrailingCharacter(written.strip(), '/')))
                    .filter(WebAddress::isWebAddress);
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }

    private static boolean isWebAddress(URI uri) {
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        return web && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null;
    }
}

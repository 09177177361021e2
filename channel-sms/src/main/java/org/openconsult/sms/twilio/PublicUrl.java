package org.openconsult.sms.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.http.settings.WebAddress;
import org.springframework.util.StringUtils;

/**
 * The address under which Twilio reaches this app, which its signatures are made over. It comes from the settings alone:
 * a client can write any Host or X-Forwarded header.
 *
 * @param root of the app in ASCII, without a slash at its end; without one the app is taken to be called on this machine, by
 *     one of its own names and the port that the request came in by
 */
record PublicUrl(Optional<String> root) {

    /** @throws WrongSettingException when {@code consult.public-url} is no web address */
    static PublicUrl of(String setting) {
        if (!StringUtils.hasText(setting)) {
            return new PublicUrl(Optional.empty());
        }
        URI uri = WebAddress.of(setting)
                .orElseThrow(() -> new WrongSettingException(
                        "consult.public-url",
                        "It must be a web address like https://consult.example.org, with no ? or #."));
        return new PublicUrl(Optional.of(uri.toASCIIString()));
    }

    /** What Twilio can have signed: the address, then path and query exactly as received. */
    List<String> of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return root.map(PublicUrl::withPortAndWithout).orElseGet(() -> local(request)).stream()
                .map(address -> address + path + query)
                .toList();
    }

    /**
     * Twilio leaves a port out of what it signs for some requests. The SDK tries both too, and writes the query anew when it
     * leaves the port out: what is escaped in it is lost.
     *
     * @see <a href="https://www.twilio.com/docs/usage/security#notes">Twilio, notes on signatures</a>
     */
    private static List<String> withPortAndWithout(String root) {
        URI uri = URI.create(root);
        String host = String.valueOf(uri.getHost());
        return uri.getPort() < 0
                ? List.of(root)
                : List.of(
                        root,
                        root.replaceFirst(Pattern.quote(host + ":" + uri.getPort()), Matcher.quoteReplacement(host)));
    }

    private static List<String> local(HttpServletRequest request) {
        return Stream.of("localhost", "127.0.0.1", "[::1]")
                .map(name -> "http://" + name + ":" + request.getLocalPort() + request.getContextPath())
                .toList();
    }
}

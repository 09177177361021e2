package org.openconsult.sms.kannel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Where Kannel reports what becomes of a text; nowhere while nobody said where it reaches us.
 *
 * @param root of the app as Kannel reaches it, without a slash at its end; asked when an address is needed, as the port
 *     is known only once there is one
 */
record StatusAddress(InboundToken token, Supplier<Optional<String>> root) {
    static final String PATH = "/channels/sms/kannel/status";
    /** Names the message, once for each that went out as this text. */
    static final String MESSAGE = "message";

    static final String STATUS = "status";
    /** The carrier's own name for the text. */
    static final String CARRIERS_ID = "id";

    /**
     * The address as Kannel wants it: a percent sign is written twice, as one alone begins something that Kannel fills in.
     *
     * @param messages of which the text is made; none where nobody asks about them later
     */
    Optional<String> of(List<String> messages) {
        return messages.isEmpty() ? Optional.empty() : root.get().map(place -> address(place, messages));
    }

    private String address(String place, List<String> messages) {
        String named = messages.stream()
                .map(message -> "&" + MESSAGE + "=" + escaped(message))
                .collect(Collectors.joining());
        String address = place + PATH + "?" + InboundToken.PARAMETER + "=" + escaped(token.value()) + named;
        return address.replace("%", "%%") + "&" + STATUS + "=%d&" + CARRIERS_ID + "=%F";
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

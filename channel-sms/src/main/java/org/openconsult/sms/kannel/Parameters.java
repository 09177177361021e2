package org.openconsult.sms.kannel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.net.URLCodec;
import org.openconsult.http.request.RejectedRequestException;

/**
 * Parameters as they came, each value as bytes: which charset they are in is said by another of them. A value is looked
 * at when it is asked for, so that the token can be checked before anything else is believed.
 *
 * @param escaped by name, each value with its {@code %} escapes
 */
record Parameters(Map<String, List<String>> escaped) {

    /** @throws RejectedRequestException when there are too many */
    static Parameters of(String text, int most) {
        String[] pairs = text.split("&", most + 1);
        if (pairs.length > most) {
            throw RejectedRequestException.badRequest("There are too many parameters.");
        }
        var escaped = new LinkedHashMap<String, List<String>>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            escaped.computeIfAbsent(name, first -> new ArrayList<>()).add(equals < 0 ? "" : pair.substring(equals + 1));
        }
        return new Parameters(escaped);
    }

    boolean has(String name) {
        return escaped.containsKey(name);
    }

    /**
     * The one value of a parameter.
     *
     * @throws RejectedRequestException when it came more than once, so that nobody can tell which is meant, or is broken
     */
    Optional<byte[]> bytes(String name) {
        List<String> values = escaped.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw RejectedRequestException.badRequest(name + " is there more than once.");
        }
        return values.stream().findFirst().map(value -> decode(value)
                .orElseThrow(() -> RejectedRequestException.badRequest(name + " has a broken % escape.")));
    }

    /** The one value of a parameter that is no text of a person: in UTF-8, or else in Latin-1. */
    Optional<String> word(String name) {
        return bytes(name).map(bytes -> TextBytes.decode(bytes, Optional.empty()));
    }

    /** The value of a parameter that is there once and whole; any other counts as absent. */
    Optional<String> only(String name) {
        return all(name).size() == 1 ? Optional.of(all(name).get(0)) : Optional.empty();
    }

    /** Every whole value of a parameter, in order. */
    List<String> all(String name) {
        return escaped.getOrDefault(name, List.of()).stream()
                .flatMap(value -> decode(value).stream())
                .map(bytes -> TextBytes.decode(bytes, Optional.empty()))
                .toList();
    }

    private static Optional<byte[]> decode(String escaped) {
        try {
            return Optional.of(URLCodec.decodeUrl(escaped.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (DecoderException broken) {
            return Optional.empty();
        }
    }

    /** Hides what they say. */
    @Override
    public String toString() {
        return "Parameters[" + escaped.size() + "]";
    }
}

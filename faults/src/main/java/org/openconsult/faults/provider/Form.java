package org.openconsult.faults.provider;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A form as browsers and Twilio encode it, one value a name. */
public record Form(SortedMap<String, String> values) {

    static Form parse(String encoded) {
        return new Form(Arrays.stream(encoded.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> decoded(pair[0]),
                        pair -> pair.length == 2 ? decoded(pair[1]) : "",
                        (first, second) -> first,
                        TreeMap::new)));
    }

    String encoded() {
        return values.entrySet().stream()
                .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

package org.openconsult.http.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.net.URLCodec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What a form-encoded body says, decoded without mending anything: a signature is over exactly these values, and a
 * silently replaced character would be somebody's word.
 *
 * @param parameters by name, each value as often as it came
 */
public record Form(MultiValueMap<String, String> parameters) {

    /**
     * Reads a body.
     *
     * @throws RejectedRequestException when an escape is broken, something is not UTF-8, or there is too much
     */
    public static Form parse(byte[] body, int maxParameters) {
        var parameters = new LinkedMultiValueMap<String, String>();
        String[] pairs = new String(body, StandardCharsets.ISO_8859_1).split("&", maxParameters + 1);
        if (pairs.length > maxParameters) {
            throw RejectedRequestException.badRequest("The form has too many parameters.");
        }
        for (String pair : pairs) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.add(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return new Form(parameters);
    }

    /**
     * The one value of a parameter.
     *
     * @throws RejectedRequestException when it came more than once, so that nobody can tell which is meant
     */
    public Optional<String> value(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw RejectedRequestException.badRequest(name + " is there more than once.");
        }
        return values.stream().findFirst();
    }

    /** The value of a parameter that is there once; one that came more than once counts as absent. */
    public Optional<String> only(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static String decode(String escaped) {
        try {
            byte[] bytes = URLCodec.decodeUrl(escaped.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (DecoderException wrong) {
            throw RejectedRequestException.badRequest("The form has a broken % escape.");
        } catch (CharacterCodingException wrong) {
            throw RejectedRequestException.badRequest("The form is not UTF-8.");
        }
    }

    /** Hides what it says. */
    @Override
    public String toString() {
        return "Form[" + parameters.size() + " parameters]";
    }
}

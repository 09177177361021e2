package org.openconsult.sms.kannel;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.hc.core5.http.ContentType;
import org.openconsult.http.request.RejectedRequestException;
import org.springframework.http.HttpStatus;

/**
 * A person's text as Kannel brings it: by its {@code get-url} with everything in the address, or by its
 * {@code post-url} with the text as the body and the rest in the address or in headers.
 *
 * @param parameters where values are looked for first, in this order
 * @param body the text, where it came as the body; empty where it is a parameter
 * @see <a href="https://www.kannel.org/download/1.4.5/userguide-1.4.5/userguide.html">Kannel's user guide, "SMS
 *     services" and table 7-12, X-Kannel Post Headers</a>
 */
record KannelRequest(
        HttpServletRequest request, List<Parameters> parameters, Optional<byte[]> body, Optional<String> bodyCharset) {
    private static final String TEXT = "text";
    private static final List<String> TEXTS =
            List.of("", ContentType.TEXT_PLAIN.getMimeType(), ContentType.APPLICATION_OCTET_STREAM.getMimeType());

    /** Of a text in UCS-2, as Kannel calls UTF-16. */
    private static final String UCS_2 = "2";

    static KannelRequest get(HttpServletRequest request, Parameters address) {
        return new KannelRequest(request, List.of(address), Optional.empty(), Optional.empty());
    }

    /** @throws RejectedRequestException when the body is of a kind that Kannel does not send */
    static KannelRequest post(HttpServletRequest request, Parameters address, byte[] body, int maxParameters) {
        ContentType type = ContentType.parseLenient(request.getContentType());
        Optional<String> charset = Optional.ofNullable(type).map(named -> named.getParameter("charset"));
        String kind = type == null ? "" : type.getMimeType();
        if (ContentType.APPLICATION_FORM_URLENCODED.getMimeType().equalsIgnoreCase(kind)) {
            Parameters form = Parameters.of(new String(body, StandardCharsets.ISO_8859_1), maxParameters);
            if (form.has(TEXT)) {
                return new KannelRequest(request, List.of(form, address), Optional.empty(), charset);
            }
        } else if (TEXTS.stream().noneMatch(kind::equalsIgnoreCase)) {
            throw new RejectedRequestException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the text as text/plain, as Kannel's post-url does.");
        }
        return new KannelRequest(request, List.of(address), Optional.of(body), charset);
    }

    /** The text, in the charset that was named with it. */
    String text() {
        return TextBytes.decode(
                body.or(() -> parameter(parameters -> parameters.bytes(TEXT)))
                        .orElseThrow(() -> RejectedRequestException.badRequest("text is missing.")),
                bodyCharset.or(() -> value("charset")).or(this::charsetOfCoding));
    }

    /** A value by its parameter, or by Kannel's header. */
    Optional<String> value(String name) {
        return parameter(parameters -> parameters.word(name)).or(() -> header(name));
    }

    /** A server reads headers as Latin-1, a byte a character, whatever they were written in. */
    private Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader("X-Kannel-" + name))
                .map(value -> TextBytes.decode(value.getBytes(StandardCharsets.ISO_8859_1), Optional.empty()));
    }

    private Optional<String> charsetOfCoding() {
        return value("coding").filter(UCS_2::equals).map(ucs2 -> StandardCharsets.UTF_16BE.name());
    }

    private <T> Optional<T> parameter(Function<Parameters, Optional<T>> value) {
        return parameters.stream().map(value).flatMap(Optional::stream).findFirst();
    }

    /** Hides what was said. */
    @Override
    public String toString() {
        return "KannelRequest[hidden]";
    }
}

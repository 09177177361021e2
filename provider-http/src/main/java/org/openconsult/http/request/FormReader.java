package org.openconsult.http.request;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/**
 * Reads a form from a request's own bytes: the servlet container's parsing would mend what is broken and mix in the
 * query.
 */
public class FormReader {
    private final BodyReader bodies;
    private final int maxParameters;

    /**
     * One with limits.
     *
     * @param maxBody the longest body that is read
     * @param maxParameters the most parameters in a body, and in an address
     */
    public FormReader(DataSize maxBody, int maxParameters) {
        this.bodies = new BodyReader(maxBody);
        this.maxParameters = maxParameters;
    }

    /**
     * Reads a request's body.
     *
     * @throws RejectedRequestException when it is no form, too long, or broken
     */
    public Form read(HttpServletRequest request) {
        if (!isForm(request.getContentType())) {
            throw new RejectedRequestException(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send application/x-www-form-urlencoded in UTF-8.");
        }
        return Form.parse(bodies.read(request), maxParameters);
    }

    /** What stands behind the address's question mark. */
    public Form readQuery(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return Form.parse(query.getBytes(StandardCharsets.UTF_8), maxParameters);
    }

    private static boolean isForm(String contentType) {
        try {
            return Optional.ofNullable(contentType)
                    .map(MediaType::parseMediaType)
                    .filter(type -> type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED))
                    .filter(type ->
                            type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8))
                    .isPresent();
        } catch (InvalidMediaTypeException wrong) {
            return false;
        }
    }
}

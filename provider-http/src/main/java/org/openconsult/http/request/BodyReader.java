package org.openconsult.http.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** Reads a request's body up to a limit. */
public class BodyReader {
    private final int maxBytes;

    /**
     * One with a limit.
     *
     * @param max the longest body that is read
     */
    public BodyReader(DataSize max) {
        this.maxBytes = Math.toIntExact(max.toBytes());
    }

    /**
     * Reads it whole.
     *
     * @throws RejectedRequestException when it is longer, or breaks off
     */
    public byte[] read(HttpServletRequest request) {
        byte[] body = bytes(request);
        if (body.length > maxBytes) {
            throw new RejectedRequestException(HttpStatus.CONTENT_TOO_LARGE, "The body is too long.");
        }
        return body;
    }

    private byte[] bytes(HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(maxBytes + 1);
        } catch (IOException broken) {
            throw RejectedRequestException.badRequest("The body did not arrive whole.");
        }
    }
}

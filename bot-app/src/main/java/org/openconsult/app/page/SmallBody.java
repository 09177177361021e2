package org.openconsult.app.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;

/** Reads what a program sent, up to a limit, as UTF-8. */
public final class SmallBody {
    private SmallBody() {}

    /**
     * Reads all of it.
     *
     * @param limit in bytes
     * @throws Refusal when it is longer, or not UTF-8
     */
    public static String read(InputStream body, int limit) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "This is too large: at most " + limit / 1024 + " KB are taken at once.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refusal.badRequest("The text is not valid UTF-8.");
        }
    }
}

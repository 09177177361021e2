package org.openconsult.app.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;

/** Requests that bring files. */
final class Multipart {
    private Multipart() {}

    static boolean is(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** One that does not say how long it is does not fit: every browser says it. */
    static boolean fits(HttpServletRequest request, long most) {
        long length = request.getContentLengthLong();
        return length >= 0 && length <= most;
    }

    /** Reads what is sent, up to so many bytes, and keeps none of it: who still sends does not read an answer. */
    static void skip(HttpServletRequest request, long most) throws IOException {
        byte[] piece = new byte[1 << 16];
        long left = most;
        int read = 0;
        while (read >= 0 && left > 0) {
            left -= read;
            read = request.getInputStream().read(piece);
        }
    }
}

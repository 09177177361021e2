package org.openconsult.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells text from everything else: no control characters anywhere in it, and nothing like markup at its beginning. */
final class PlainText {
    private static final int BEGINNING = 4096;
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
    private static final Pattern MARKUP =
            Pattern.compile("^\\s*<|<!doctype|<\\?xml|<(?:html|head|body|script|svg|iframe|style|img)[\\s>/]");

    private PlainText() {}

    static boolean is(Path file) throws IOException {
        return !isMarkup(file) && hasNoControls(file);
    }

    private static boolean isMarkup(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            String text =
                    beginning.startsWith(BYTE_ORDER_MARK) ? beginning.substring(BYTE_ORDER_MARK.length()) : beginning;
            return MARKUP.matcher(text.toLowerCase(Locale.ROOT)).find();
        }
    }

    private static boolean hasNoControls(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int octet = in.read();
            while (octet >= ' ' || "\t\n\f\r".indexOf(octet) >= 0) {
                octet = in.read();
            }
            return octet < 0;
        }
    }
}

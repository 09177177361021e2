package org.openconsult.sms.kannel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns the bytes of a text into words, and loses none of them. What is not in the charset that is named, or names one
 * that nobody here knows (Kannel says {@code 8-BIT} of a text in no alphabet), is taken for UTF-8 where it can be that
 * as a whole, and else for Latin-1, in which every byte is some character.
 */
final class TextBytes {
    private static final int REPLACEMENT = 0xFFFD;

    private TextBytes() {}

    /** @param charsetName as Kannel names it */
    static String decode(byte[] bytes, Optional<String> charsetName) {
        Optional<Charset> named = charsetName.flatMap(TextBytes::charset);
        return named.flatMap(charset -> strictly(bytes, charset))
                .or(() -> named.flatMap(TextBytes::order).map(order -> units(bytes, order)))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static Optional<ByteOrder> order(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_16BE)) {
            return Optional.of(ByteOrder.BIG_ENDIAN);
        }
        return charset.equals(StandardCharsets.UTF_16LE) ? Optional.of(ByteOrder.LITTLE_ENDIAN) : Optional.empty();
    }

    /**
     * Half an emoji, where a carrier cut one in two and the other part is missing, says nothing: it becomes U+FFFD, and
     * the rest stays legible. The JDK's own replacing takes the character behind it along.
     */
    private static String units(byte[] bytes, ByteOrder order) {
        String units = ByteBuffer.wrap(bytes).order(order).asCharBuffer().toString();
        String whole = units.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return bytes.length % 2 == 0 ? whole : whole + (char) REPLACEMENT;
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException none) {
            return Optional.empty();
        }
    }
}

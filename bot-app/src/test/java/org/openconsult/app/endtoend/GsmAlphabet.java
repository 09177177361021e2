package org.openconsult.app.endtoend;

import java.io.ByteArrayOutputStream;

/** The alphabet of phones as carriers write it, one byte a character; written here again so that the product is not checked by itself. */
final class GsmAlphabet {
    private static final String TABLE = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String BEHIND_ESCAPE = "^{}\\[~]|€";
    private static final byte[] THEIR_BYTES = {0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65};
    private static final byte ESCAPE = 0x1b;

    private GsmAlphabet() {}

    static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            int place = TABLE.indexOf(character);
            int behind = BEHIND_ESCAPE.indexOf(character);
            if (place >= 0) {
                bytes.write(place);
            } else if (behind >= 0) {
                bytes.write(ESCAPE);
                bytes.write(THEIR_BYTES[behind]);
            } else {
                throw new IllegalArgumentException("Not in the alphabet: " + character);
            }
        }
        return bytes.toByteArray();
    }

    static String text(byte[] bytes) {
        var text = new StringBuilder();
        for (int index = 0; index < bytes.length; index++) {
            text.append(bytes[index] == ESCAPE ? behindEscape(bytes[++index]) : TABLE.charAt(bytes[index]));
        }
        return text.toString();
    }

    private static char behindEscape(byte code) {
        for (int index = 0; index < THEIR_BYTES.length; index++) {
            if (THEIR_BYTES[index] == code) {
                return BEHIND_ESCAPE.charAt(index);
            }
        }
        throw new IllegalArgumentException("No character behind the escape: " + code);
    }
}

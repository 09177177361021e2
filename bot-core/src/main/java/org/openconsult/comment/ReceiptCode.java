package org.openconsult.comment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person writes down to ask for a comment later: six characters of Crockford's base 32 and his check symbol
 * (modulo 37), shown as {@code K7M-4QX9}. Only codes whose check symbol is itself one of the 32 are used, so that
 * every code can be typed on any phone. The check finds every single wrong character and every swap of two neighbours.
 *
 * @param value the seven characters, without the dash
 * @see <a href="https://www.crockford.com/base32.html">Crockford's base 32</a>
 */
public record ReceiptCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 7;
    private static final int CODES = 1 << 30;
    private static final int CHECK = 37;

    public ReceiptCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a receipt code");
        }
    }

    /** The code for a number of 30 bits (higher bits are ignored); none if its check symbol cannot be typed. */
    public static Optional<ReceiptCode> of(int number) {
        int thirtyBits = number & (CODES - 1);
        if (thirtyBits % CHECK >= ALPHABET.length()) {
            return Optional.empty();
        }
        var code = new StringBuilder();
        for (int shift = 25; shift >= 0; shift -= 5) {
            code.append(ALPHABET.charAt(thirtyBits >> shift & 31));
        }
        return Optional.of(
                new ReceiptCode(code.append(ALPHABET.charAt(thirtyBits % CHECK)).toString()));
    }

    /** Reads a code as people type it: any case and width, with or without dash or spaces, O for 0, I and L for 1. */
    public static Optional<ReceiptCode> read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}\\p{Cf}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return isValid(plain) ? Optional.of(new ReceiptCode(plain)) : Optional.empty();
    }

    /** As it is shown to people. */
    public String shown() {
        return value.substring(0, 3) + "-" + value.substring(3);
    }

    private static boolean isValid(String value) {
        if (value.length() != LENGTH || value.chars().anyMatch(character -> ALPHABET.indexOf(character) < 0)) {
            return false;
        }
        int number = 0;
        for (char character : value.substring(0, LENGTH - 1).toCharArray()) {
            number = number << 5 | ALPHABET.indexOf(character);
        }
        return number % CHECK == ALPHABET.indexOf(value.charAt(LENGTH - 1));
    }

    /** Hidden: whoever has the code can act on the comment. */
    @Override
    public String toString() {
        return "ReceiptCode[hidden]";
    }
}

package org.openconsult.sms.encoding;

/**
 * The alphabet that every phone knows: the GSM 7 bit default alphabet and its extension table.
 *
 * @see <a href="https://www.3gpp.org/dynareport/23038.htm">3GPP TS 23.038, 6.2.1</a>
 */
public final class Gsm7 {
    private static final String DEFAULT_TABLE = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
            + " !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION_TABLE = "\f^{}\\[~]|€";

    private Gsm7() {}

    /** Whether every character of the text is in the alphabet or its extension. */
    public static boolean covers(String text) {
        return text.codePoints().allMatch(Gsm7::contains);
    }

    static boolean contains(int character) {
        return DEFAULT_TABLE.indexOf(character) >= 0 || EXTENSION_TABLE.indexOf(character) >= 0;
    }

    /** One, or two for a character of the extension table, which travels behind an escape. */
    static int septets(int character) {
        return EXTENSION_TABLE.indexOf(character) >= 0 ? 2 : 1;
    }
}

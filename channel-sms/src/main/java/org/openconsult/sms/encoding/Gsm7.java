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

    /** How much each character takes; nothing for those that are in neither table. */
    private static final byte[] SEPTETS = new byte['\u20AC' + 1];

    static {
        DEFAULT_TABLE.chars().forEach(character -> SEPTETS[character] = 1);
        EXTENSION_TABLE.chars().forEach(character -> SEPTETS[character] = 2);
    }

    private Gsm7() {}

    /** Whether every character of the text is in the alphabet or its extension. */
    public static boolean covers(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (!contains(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    static boolean contains(int character) {
        return septets(character) > 0;
    }

    /** One; two for a character of the extension table, which travels behind an escape; 0 for one that is in neither. */
    static int septets(int character) {
        return character < SEPTETS.length ? SEPTETS[character] : 0;
    }
}

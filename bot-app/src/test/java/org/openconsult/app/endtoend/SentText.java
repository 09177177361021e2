package org.openconsult.app.endtoend;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A comment that somebody sends in one text.
 *
 * @param number of the commitment
 * @param words that are in no other text
 * @param way how a phone sends it
 */
record SentText(String from, int number, String words, Way way) {
    /** How a phone writes a text. */
    enum Way {
        /** In the alphabet of phones. */
        PLAIN,
        UCS_2,
        /** In Latin-1 and marked as no text. */
        EIGHT_BIT,
        /** Longer than a text can be: in three parts. */
        THREE_PARTS,
        /** The same, in UCS-2. */
        THREE_WIDE_PARTS
    }

    private static final int COMMITMENTS = 8;
    private static final List<String> WORDS = List.of(
            "We need nurses in village no. %d, not in 2 years",
            "¿Qué pasa con el niño y la bebé de la casa %d? ¡Ñ! @ é à ö [x] {y} ~ ^ | \\ € ok",
            "Más jardín «sí» %d… ÁÍÓÚ",
            "Agua %d 💧👩‍🌾🇧🇿",
            "Código %d é ñ ó");
    private static final List<Way> WAYS = List.of(Way.PLAIN, Way.PLAIN, Way.UCS_2, Way.UCS_2, Way.EIGHT_BIT);

    /** What the phone sends. */
    String text() {
        return number + " " + words;
    }

    /**
     * Two texts of each phone, of every kind.
     *
     * @param longWays how the longer ones are sent, in turn
     */
    static List<SentText> of(int phones, Way... longWays) {
        return IntStream.range(0, 2 * phones)
                .mapToObj(index -> of(index, phones, longWays))
                .toList();
    }

    private static SentText of(int index, int phones, Way... longWays) {
        String phone = String.format("+5016%06d", 1000 + index % phones);
        int number = 1 + index % COMMITMENTS;
        int kind = index % (WORDS.size() + 1);
        if (kind < WORDS.size()) {
            return new SentText(phone, number, String.format(WORDS.get(kind), index), WAYS.get(kind));
        }
        Way way = longWays[index / (WORDS.size() + 1) % longWays.length];
        return new SentText(phone, number, longWords(index, way), way);
    }

    private static String longWords(int index, Way way) {
        String far = "from the village to the clinic it is far and the river is high; ";
        return way == Way.THREE_PARTS
                ? "Calle larga " + index + ", ñ é: " + far.repeat(5) + "end of " + index
                : "Más allá " + index + " 💧💧💧: " + far.repeat(2) + "end of " + index;
    }

    /** Its text in three parts. */
    List<String> parts() {
        String text = text();
        int third = text.length() / 3;
        return List.of(text.substring(0, third), text.substring(third, 2 * third), text.substring(2 * third));
    }
}

package org.openconsult.sms.encoding;

import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts of many kinds and lengths, the same ones for the same seed. */
final class NastyTexts {
    private static final String[] ALPHABET = {"a", "Z", "7", "é", "ñ", "ü", "¿", "Ç", "Δ", "à", " ", ".", "\n", "\r"};
    private static final String[] EXTENSION = {"^", "{", "}", "\\", "[", "~", "]", "|", "€", "\f"};
    private static final String[] SPANISH = {"á", "í", "ó", "ú", "ç", "«", "”", "’", "—", "…", "º", "`", "\u00A0"};
    private static final String[] SEEN_AS_ONE = {
        "👍",
        "👍🏽",
        "👩‍🌾",
        "👨‍👩‍👧‍👦",
        "❤️",
        "🇧🇿",
        "🇧",
        "1️⃣",
        "n\u0308",
        "i\u0301\u0323",
        "한",
        "각",
        "\u1112\u1161\u11AB",
        "क्ष",
        "நி",
        "ำ",
        "\r\n",
        "🧑‍🦰",
        "🏽",
        "👩🏽‍🚀",
        "\u200B",
        "\u200D",
        "\uFE0F"
    };
    private static final String[] HALVES = {"\ud83d", "\udc4d", "\u0000", "\uFFFF", "\u001B", "\u200E"};

    private final Random random;

    NastyTexts(long seed) {
        random = new Random(seed);
    }

    Stream<String> limit(int texts) {
        return IntStream.range(0, texts).mapToObj(this::text);
    }

    private String text(int number) {
        return switch (number % 5) {
            case 0 -> written(() -> oneOf(ALPHABET, EXTENSION), 330);
            case 1 -> written(() -> oneOf(ALPHABET, EXTENSION, SPANISH), 220);
            case 2 -> written(() -> oneOf(ALPHABET, SPANISH, SEEN_AS_ONE), 150);
            case 3 -> written(() -> oneOf(SEEN_AS_ONE, SEEN_AS_ONE, HALVES, ALPHABET), 120);
            default -> written(this::anyCharacter, 200);
        };
    }

    /** Half of the texts are near a length where one more message begins. */
    private String written(Supplier<String> characters, int longest) {
        int length = random.nextInt(longest + 1);
        String text =
                IntStream.range(0, length).mapToObj(any -> characters.get()).collect(Collectors.joining());
        return random.nextBoolean() ? text : "a".repeat(random.nextInt(160)) + text;
    }

    private String oneOf(String[]... kinds) {
        String[] kind = kinds[random.nextInt(kinds.length)];
        return kind[random.nextInt(kind.length)];
    }

    private String anyCharacter() {
        int character = random.nextBoolean() ? random.nextInt(0x3000) : random.nextInt(0x110000);
        return Character.toString(character);
    }
}

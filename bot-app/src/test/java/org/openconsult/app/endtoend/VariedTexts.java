package org.openconsult.app.endtoend;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What people may write, and what nobody should: no two alike, the same in each run. */
final class VariedTexts {
    private static final List<String> HOSTILE = List.of(
            "=cmd|' /C calc'!A0",
            "@SUM(A1:A9)",
            "+501 is our code",
            "{\"text\":\"not yours\"}\n{\"public_id\":\"x\"}",
            "\"quotes\" and \\backslashes\\ and \\u0041 and \\n",
            "line\nbreaks\r\nof\rall kinds\u2028and\u2029more",
            "tab\tand nul \u0000 and bell \u0007 and delete \u007F",
            "<script>alert(1)</script> &amp; ${jndi:ldap://x} {{7*7}} %s %n",
            "null",
            "true, false, null, NaN, 1e999",
            "zero\u200Bwidth\u200D and \uFEFF marks and \u202Eright to left",
            "half a flag \uD83C\uDDE7 and a family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "e\u0301 is not \u00E9, and \uFFFD and \uFFFF stand for themselves",
            "'; DROP TABLE comments; -- {$gt: \"\"}",
            "ends with spaces   ");
    private static final List<String> SCRIPTS = List.of(
            "abcdefghijklmnopqrstuvwxyz ,.",
            "áéíóúñü¿¡ abc",
            "əŋʉ àèì fu di gat noh wi",
            "äöüß ÄÖÜ",
            "αβγδε ζηθ",
            "абвгд еёж",
            "一二三四五 六七八",
            "한국어 텍스트",
            "ابجد هوز",
            "🙏🏽💯🇧🇿👍 ❤️");
    private static final int GENERATED = 220;
    private static final int LONGEST = 1_590;

    private final Random random = new Random(20_261_122);
    private final List<String> texts = new ArrayList<>();

    static List<String> all() {
        var varied = new VariedTexts();
        varied.sample();
        HOSTILE.forEach(varied::add);
        for (int number = 0; number < GENERATED; number++) {
            varied.add(varied.generated(varied.random.nextInt(LONGEST)));
        }
        for (int length : List.of(LONGEST, 3_000, 9_000)) {
            varied.add(varied.generated(length));
        }
        return List.copyOf(varied.texts);
    }

    /** Begins with words of its own, so that it is known again and nothing takes it for a number or a command. */
    private void add(String text) {
        texts.add("comment of " + letters(texts.size()) + " says: " + text);
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26) + (char) ('a' + number / 676);
    }

    private String generated(int length) {
        int[] script = SCRIPTS.get(random.nextInt(SCRIPTS.size())).codePoints().toArray();
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.appendCodePoint(script[random.nextInt(script.length)]);
        }
        return text.append('.').toString();
    }

    private void sample() {
        try (Reader reader = new InputStreamReader(
                VariedTexts.class.getResourceAsStream("/comments-sample.csv"), StandardCharsets.UTF_8)) {
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map((CSVRecord row) -> row.get("text"))
                    .forEach(this::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

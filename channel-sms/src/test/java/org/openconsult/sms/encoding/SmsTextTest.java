package org.openconsult.sms.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "código|codigo",
                "áíóúÁÍÓÚç|aiouAIOUc",
                "éÉñÑüÜ¿¡Ç|éÉñÑüÜ¿¡Ç",
                "“nurses” ‘now’ it’s|\"nurses\" 'now' it's",
                "«agua»|\"agua\"",
                "2021–2022 — plan|2021-2022 - plan",
                "wait…|wait...",
                "1º 2ª|1o 2a",
                "B\u00A0$5|B $5",
                "zero\u200Bwidth\uFEFF\u200D|zerowidth",
                "soft\u00ADhyphen|softhyphen",
                "Ligurün Garífuna, Mopan, Q’eqchi’|Ligurün Garifuna, Mopan, Q'eqchi'",
                "Dangriga: Wáguchagu|Dangriga: Waguchagu",
                "Œuvre ł ß|OEuvre l ß",
                "• one|- one",
                "1️⃣|1",
                "Ｓｉ　３！|Si 3!",
                "eﬃcaz ﬁnal|efficaz final",
                "𝐀𝐠𝐮𝐚 𝟚𝟘𝟚𝟙|Agua 2021",
                "2½ ½|2 1/2  1/2",
                "3×4|3x4",
                "it`s, it´s|it's, it's",
                "‚a‘ „b“ ‹c›|'a' \"b\" 'c'",
                "k\u0313atik k\u0315 kꞌ|k'atik k' k'",
                "x\u0302 ạ\u0323 Ǖ|x a U",
                "5−3 = 2|5-3 = 2"
            })
    void writesPlainLettersWhereTheAlphabetLacksTheOthers(String text, String plain) {
        assertThat(SmsText.folded(text)).isEqualTo(plain);
    }

    @Test
    void readsAnAccentTypedAfterItsLetterAsOneLetter() {
        assertThat(SmsText.folded("cafe\u0301 mi\u0301o n\u0303")).isEqualTo("café mio ñ");
    }

    @ParameterizedTest
    @CsvSource({
        "código 👍",
        "水 está aquí",
        "añadió ж",
        "привет",
        "مرحبا ٣",
        "αγορά",
        "ɓɛɔɨŋ",
        "aʔa",
        "Ꜭak",
        "10²",
        "n\u0336o\u0336",
        "a ≠ b",
        "30°C",
        "\u06003",
        "\u0301a"
    })
    void foldsNothingWhereTheTextCannotBeGsm7Anyway(String text) {
        assertThat(SmsText.folded(text)).isEqualTo(text);
    }

    @Test
    void foldsNothingWhereItWouldCostMore() {
        assertThat(SmsText.folded("…".repeat(53))).isEqualTo("...".repeat(53));
        assertThat(SmsText.folded("…".repeat(54))).isEqualTo("…".repeat(54));
        assertThat(SmsText.folded("…".repeat(71))).isEqualTo("...".repeat(71));
    }

    @Test
    void leavesOutWhatNoPhoneShows() {
        assertThat(SmsText.clean("a\u0000b\u0007c\ud83dd\udc4de\uFFFEf\u001B")).isEqualTo("abcdef");
    }

    @Test
    void keepsLineEndsAndWholeEmoji() {
        assertThat(SmsText.clean("a\r\nb\u2028c\td 👩‍🌾")).isEqualTo("a\nb\nc d 👩‍🌾");
    }
}

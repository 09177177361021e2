package org.openconsult.sms.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known values, from 3GPP TS 23.038 and 23.040 and from Twilio's own segment calculator. */
class SmsSegmentsTest {

    @ParameterizedTest
    @CsvSource({
        "a, 1, GSM-7, 1",
        "a, 160, GSM-7, 1",
        "a, 161, GSM-7, 2",
        "a, 306, GSM-7, 2",
        "a, 307, GSM-7, 3",
        "€, 80, GSM-7, 1",
        "€, 81, GSM-7, 2",
        "ñ, 160, GSM-7, 1",
        "é, 161, GSM-7, 2",
        "á, 70, UCS-2, 1",
        "á, 71, UCS-2, 2",
        "á, 134, UCS-2, 2",
        "á, 135, UCS-2, 3",
        "👍, 35, UCS-2, 1",
        "👍, 36, UCS-2, 2"
    })
    void countsWhatIsPaidFor(String character, int times, String encoding, int segments) {
        SmsSegments counted = SmsSegments.of(character.repeat(times));

        assertThat(counted.encoding().shownName()).isEqualTo(encoding);
        assertThat(counted.count()).isEqualTo(segments);
    }

    @Test
    void keepsAnEscapedCharacterInOnePart() {
        assertThat(SmsSegments.of("a".repeat(304) + "€").count()).isEqualTo(2);
        assertThat(SmsSegments.of("a".repeat(152) + "€" + "a".repeat(152)).count())
                .isEqualTo(3);
    }

    @Test
    void keepsASurrogatePairInOnePart() {
        assertThat(SmsSegments.of("á".repeat(132) + "👍").count()).isEqualTo(2);
        assertThat(SmsSegments.of("á".repeat(66) + "👍" + "á".repeat(66)).count())
                .isEqualTo(3);
    }

    @Test
    void cutsATextWhereItsMessagesAreCut() {
        assertThat(SmsSegments.parts("a".repeat(152) + "€" + "b".repeat(152)))
                .containsExactly("a".repeat(152), "€" + "b".repeat(151), "b");
        assertThat(SmsSegments.parts("á".repeat(66) + "👍" + "í".repeat(65)))
                .containsExactly("á".repeat(66), "👍" + "í".repeat(65));
        assertThat(SmsSegments.parts("")).containsExactly("");
    }

    @Test
    void keepsWhatIsSeenAsOneCharacterInOnePart() {
        String farmer = "👩‍🌾";
        String flag = "🇧🇿";

        assertThat(SmsSegments.parts("á".repeat(64) + farmer + "bb")).containsExactly("á".repeat(64), farmer + "bb");
        assertThat(SmsSegments.parts("á".repeat(65) + flag + "bb")).containsExactly("á".repeat(65), flag + "bb");
        assertThat(SmsSegments.parts("á".repeat(66) + "n\u0308" + "bbb"))
                .containsExactly("á".repeat(66), "n\u0308" + "bbb");
    }

    @Test
    void countsALineEndOfTwoCharactersAsTwo() {
        assertThat(SmsSegments.of("a".repeat(159) + "\r\n").count()).isEqualTo(2);
        assertThat(SmsSegments.parts("á".repeat(66) + "\r\n" + "b".repeat(67)))
                .containsExactly("á".repeat(66) + "\r", "\n" + "b".repeat(66), "b");
    }

    @Test
    void cutsACharacterThatNoPartHasRoomFor() {
        String overgrown = "á" + "\u0301".repeat(99);

        assertThat(SmsSegments.of(overgrown).count()).isEqualTo(2);
        assertThat(SmsSegments.parts(overgrown)).extracting(String::length).containsExactly(67, 33);
    }

    @ParameterizedTest
    @CsvSource({"^", "{", "}", "\\", "[", "~", "]", "|", "€"})
    void countsEveryExtensionCharacterTwice(String character) {
        assertThat(SmsSegments.of(character + "a".repeat(158)).count()).isEqualTo(1);
        assertThat(SmsSegments.of(character + "a".repeat(159)).count()).isEqualTo(2);
    }

    @Test
    void countsAnEmptyTextAsOneMessage() {
        assertThat(SmsSegments.of("")).isEqualTo(new SmsSegments(SmsEncoding.GSM_7, 1));
    }

    @Test
    void knowsWhichSpanishLettersEveryPhoneHas() {
        assertThat(Gsm7.covers("éÉñÑüÜ¿¡Çàèìòù")).isTrue();
        assertThat("áíóúÁÍÓÚç«»“”’–—…ºª".codePoints().mapToObj(Character::toString))
                .noneMatch(Gsm7::covers);
    }

    @Test
    void hasTheWholeAlphabetOnce() {
        assertThat(java.util.stream.IntStream.range(0, 0x10000).filter(Gsm7::contains))
                .hasSize(127 + 10);
    }
}

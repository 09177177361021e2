package org.openconsult.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataMaskTest {
    private final PersonalDataMask mask = new PersonalDataMask("BZ");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tel +501 600-0147            | Tel [phone]",
                "6000147                      | [phone]",
                "call 600-0147, or 610 0147.  | call [phone], or [phone].",
                "(501) 600 0147               | [phone]",
                "00501 600 0147               | [phone]",
                "+1 (650) 253-0000            | [phone]",
                "+52 983 123 4567 en Chetumal | [phone] en Chetumal",
                "６０００１４７                     | [phone]",
                "٦٠٠٠١٤٧                      | [phone]",
                "600–0147                     | [phone]",
                "3 6000147                    | 3 [phone]",
                "In 2020 call 6000147         | In 2020 call [phone]",
                "whatsapp:6000147yes          | whatsapp:[number]yes",
            })
    void masksPhoneNumbers(String text, String masked) {
        assertThat(mask.mask(text).text()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to ana.maria+plan@example.org.bz. | write to [e-mail].",
                "Ana_1@EXAMPLE.com                       | [e-mail]",
                "niño@correo.españa                      | [e-mail]",
                "<6000147@example.org>                   | <[e-mail]>",
            })
    void masksMailAddresses(String text, String masked) {
        assertThat(mask.mask(text).text()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "social security number is 000123456 | social security number is [number]",
                "ssn 000-12-3456 ok                  | ssn [number] ok",
                "card 1234 5678 9012 3456            | card [number]",
                "id 123-456-789-012                  | id [number]",
                "passport P0123456                   | passport P[number]",
                "cédula 1.234.567-8                  | cédula [number]",
                "CPF 123.456.789-09.                 | CPF [number].",
                "12\u200B34\u200B56                  | [number]",
                "no 000 123 456                      | no [number]",
                "ssn 000 12 3456                     | ssn [number]",
                "lot 1234 5678                       | lot [number]",
                "123456                              | [number]",
            })
    void masksNumbersOfPeopleAndCards(String text, String masked) {
        assertThat(mask.mask(text).text()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$1,000,000",
                "BZ$ 1234567",
                "5,000 people",
                "1.500.000 dólares",
                "2 000 000 dollars",
                "20 000 000",
                "250 300 people",
                "2000000 dollars",
                "150000",
                "1234567.50",
                "USD 1234567",
                "1234567 BZD",
                "1234567 €",
                "2021-01-01",
                "31/08/2022",
                "31-08-2022",
                "31.08.2022",
                "8/31/2022",
                "2021-2022",
                "2020/2021",
                "2021-22",
                "2021 2022",
                "in 2020 15000 people",
                "from 10:30 to 12:45",
                "3, 4 and 5",
                "1 2 3 4 5 6 7 8",
                "3 trips to town 4 one paper",
                "commitment 12 milestone 3",
                "50%",
                "Law 12-2020",
                "law 2020-123",
                "2020-2021-2022",
                "commitments 10 11 12",
                "10 11 12 13 14 15",
                "12 13 150 people",
                "12345",
                "@belize",
                "me @ home",
                "a@b",
                "2021-08-31 10:30",
                "1980 2005 2020",
                "４０",
                "24 June 2020, 6 districts",
                "COVID-19",
                "100,000 - 200,000",
                "👍👍",
                ""
            })
    void leavesDatesAmountsAndSmallNumbersAlone(String text) {
        assertThat(mask.mask(text).text()).isEqualTo(text);
        assertThat(mask.mask(text).redactions()).isEmpty();
    }

    @Test
    void hidesAsOneWhatOverlaps() {
        var mask = new Redactions(
                        List.of(Pattern.compile("passport[\\s:]*[A-Z]\\d{7}"), Pattern.compile("(?i)ssn[:\\s]*\\w+")))
                .of("BZ");

        assertThat(mask.mask("passport a@b.bz P1234567 and SSN: 000-12-3456 end")
                        .text())
                .doesNotContain("P1234567", "3456", "a@b.bz")
                .endsWith("end");
    }

    @Test
    void masksWhatAnOperatorsOwnPatternsFind() {
        var mask = new Redactions(List.of(Pattern.compile("\\b[A-Z]\\d{4}\\b"))).of("BZ");

        assertThat(mask.mask("my passport is P1234, not P12345").text())
                .isEqualTo("my passport is [number], not P12345");
    }

    @Test
    void doesNotTakeYearsForAPhoneWherePhonesHaveEightDigits() {
        var guatemala = new PersonalDataMask("GT");

        assertThat(guatemala.mask("2021-2022, 2022-12-31").text()).isEqualTo("2021-2022, 2022-12-31");
        assertThat(guatemala.mask("2222-3344").text()).isEqualTo("[phone]");
    }

    @Test
    void countsEachKind() {
        MaskedText masked = mask.mask("a@b.bz 6000147 c@d.bz 000123456 +501 600-0147 e@f.bz");

        assertThat(masked.text()).isEqualTo("[e-mail] [phone] [e-mail] [number] [phone] [e-mail]");
        assertThat(masked.redactions()).isEqualTo("phone:2;e-mail:3;number:1");
    }

    @Test
    void keepsLineBreaksAndAllOtherWords() {
        assertThat(mask.mask("one\r\n\r\n 6000147\n\ttwo \u0000 😀").text())
                .isEqualTo("one\r\n\r\n [phone]\n\ttwo \u0000 😀");
    }

    @Test
    void masksAgainWithoutChange() {
        String once = mask.mask("a@b.bz 6000147 000123456").text();

        assertThat(mask.mask(once).text()).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "1-", "1 ", "12 ", "12-", "a", "a.", "a@", "@", ".", "1.234.", "(", "(+", "+1 ", "$1", "2020 ",
                "\uD83D"
            })
    void isQuickOnHostileText(String piece) {
        String text = piece.repeat(20_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> mask.mask(text));
    }

    @Test
    void isQuickOnRandomText() {
        var random = new Random(1);
        String alphabet = "0123456789 -.@+(),$a\n";
        var text = new StringBuilder();
        for (int length = 0; length < 50_000; length++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }

        MaskedText masked =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> mask.mask(text.toString()));

        assertThat(masked.counts()).containsKey(PersonalData.NUMBER);
    }
}

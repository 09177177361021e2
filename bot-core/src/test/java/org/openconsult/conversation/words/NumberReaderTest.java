package org.openconsult.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {
    private final NumberReader numbers = new NumberReader(Catalogs.shipped());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                " 3 ",
                "#3",
                "# 3",
                "No. 3",
                "no 3",
                "No.3",
                "NO: 3",
                "Nº 3",
                "n° 3",
                "№3",
                "three",
                "Three.",
                "tres",
                "TRES!",
                "３",
                "٣",
                "۳",
                "३",
                "3.",
                "3!",
                "3?",
                "3)",
                "3:",
                "3 -",
                "c3",
                "C3",
                "03",
                "3️⃣",
                "\u200F٣\u200F",
                "\uFEFF3",
                "3\u200B",
                "commitment 3",
                "Commitment three",
                "compromiso 3",
                "numero 3",
                "número tres",
                "number 3."
            })
    void readsANumberAlone(String typed) {
        assertThat(numbers.alone(typed)).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c",
                "#",
                "no",
                "3.5",
                "-3",
                "3rd",
                "3 4",
                "3,4",
                "three four",
                "3a",
                "3:30",
                "½",
                "III",
                "👍",
                "1234567890",
                "3 :)",
                "no no 3",
                "commitment"
            })
    void readsNoNumberInWhatIsNone(String typed) {
        assertThat(numbers.alone(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2.", " ２", "two", "dos", "٢"})
    void takesPlainNumbersForAnswers(String typed) {
        assertThat(numbers.unmarked(typed)).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#2", "c2", "No. 2", "commitment 2"})
    void takesNumbersThatNameACommitmentForNoAnswer(String typed) {
        assertThat(numbers.unmarked(typed)).isEmpty();
        assertThat(numbers.alone(typed)).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "3 we need nurses|3|we need nurses",
                "3: we need nurses|3|we need nurses",
                "3. we need nurses|3|we need nurses",
                "3 - we need nurses|3|we need nurses",
                "3 – we need nurses|3|we need nurses",
                "3— we need nurses|3|we need nurses",
                "#3 we need nurses|3|we need nurses",
                "c3 we need nurses|3|we need nurses",
                "No. 3 we need nurses|3|we need nurses",
                "no 3: we need nurses|3|we need nurses",
                "３ we need nurses|3|we need nurses",
                "٣ we need nurses|3|we need nurses",
                "3:we need nurses|3|we need nurses",
                "3.we need nurses|3|we need nurses",
                "3 -2+3|3|-2+3",
                "3 - -2+3|3|-2+3",
                "6 -- no online no. hackers|6|-- no online no. hackers",
                "6 3 trips to town 4 one paper|6|3 trips to town 4 one paper",
                "3 3 yes we shud do it|3|3 yes we shud do it",
                "3 . .dot|3|.dot",
                "3 : : colon|3|: colon",
                "3 👍|3|👍",
                "3 :(|3|:(",
                "3 ends with blanks  |3|ends with blanks  ",
                "  3   begins with blanks|3|begins with blanks",
                "0 too long|0|too long",
                "99 a library|99|a library",
                "Commitment 3: we need nurses|3|we need nurses",
                "compromiso 3. hacen falta|3|hacen falta",
                "comment 3 we need nurses|3|we need nurses",
                "comentar 3: hacen falta|3|hacen falta"
            })
    void keepsTheTextAsItWas(String typed, int number, String text) {
        assertThat(numbers.withText(typed)).hasValueSatisfying(read -> {
            assertThat(read.number()).isEqualTo(number);
            assertThat(read.text()).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number 3 bus is late",
                "three we need nurses",
                "commitments 3 and 4 are weak",
                "commitment to 3: us"
            })
    void leavesANumberInsideASentence(String typed) {
        assertThat(numbers.withText(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2: roads|true", "#2 roads|true", "c2 roads|true", "2 nurses left|false"})
    void knowsWhetherANumberIsMarkedAsACommitments(String typed, boolean marked) {
        assertThat(numbers.withText(typed).orElseThrow().marked()).isEqualTo(marked);
    }

    @Test
    void keepsLineBreaksInsideAndAfter() {
        assertThat(numbers.withText("3\n\n  one\r\n two\n")).contains(new TypedNumber(3, false, "one\r\n two\n"));
    }

    @Test
    void keepsInvisibleCharactersThatBelongToTheText() {
        assertThat(numbers.withText("\u200F3 \u200Fنص")).contains(new TypedNumber(3, false, "\u200Fنص"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3", "3 ", "3 \u200B", "3rd one is good", "3.5 million was spent", "3:30 is when the bus leaves",
                "3-year plan", "3% of people", "3, 4 and 5", "2021 will be better", "100 people", "one more thing",
                "c is a letter", "-3 degrees", "we need 3 nurses", "٪٣ text", "3text"
            })
    void leavesAloneWhatOnlyLooksLikeANumberAndText(String typed) {
        assertThat(numbers.withText(typed)).isEmpty();
    }

    @Test
    void isNotHeldUpByHostileTexts() {
        for (String part : new String[] {"3 ", "\u200F", "no ", "9", ". ", "#", "\u0301", "3.", " -"}) {
            String hostile = part.repeat(5_000);
            Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
                OptionalInt alone = numbers.alone(hostile);
                assertThat(alone).isEmpty();
                numbers.withText("3" + hostile);
            });
        }
    }
}

package org.openconsult.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReceiptCodeTest {
    /** 1234 is 16J in base 32 and 13, the symbol D, modulo 37: the example in Crockford's own text. */
    private static final ReceiptCode EXAMPLE = ReceiptCode.of(1234).orElseThrow();

    @Test
    void agreesWithCrockfordsExample() {
        assertThat(EXAMPLE.value()).isEqualTo("00016JD");
    }

    @Test
    void isShownInTwoGroups() {
        assertThat(EXAMPLE.shown()).isEqualTo("000-16JD");
    }

    @Test
    void hasNoCodeForANumberWhoseCheckSymbolCannotBeTyped() {
        assertThat(ReceiptCode.of(36)).isEmpty();
    }

    @Test
    void isReadHoweverPeopleTypeIt() {
        for (String typed : new String[] {"000-16JD", "00016jd", " ooo 16jd ", "OO0–l6jd", "000-I6JD"}) {
            assertThat(ReceiptCode.read(typed)).as(typed).contains(EXAMPLE);
        }
    }

    @Test
    void isNotReadFromOtherText() {
        for (String typed : new String[] {"", "hello", "000-16JE", "000-16J", "000-16JDD", "ÜÜÜ-ÜÜÜÜ"}) {
            assertThat(ReceiptCode.read(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void findsEverySingleWrongCharacter() {
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        IntStream.of(0, 1234, 987_654_321, (1 << 30) - 1)
                .mapToObj(ReceiptCode::of)
                .forEach(code -> code.ifPresent(right -> {
                    for (int place = 0; place < 7; place++) {
                        for (int wrong = 0; wrong < alphabet.length(); wrong++) {
                            var typed = new StringBuilder(right.value());
                            typed.setCharAt(place, alphabet.charAt(wrong));
                            if (!typed.toString().equals(right.value())) {
                                assertThat(ReceiptCode.read(typed.toString())).isEmpty();
                            }
                        }
                    }
                }));
    }

    @Test
    void findsEverySwapOfNeighbours() {
        String right = ReceiptCode.of(987_654_321).orElseThrow().value();
        for (int place = 0; place < 6; place++) {
            var typed = new StringBuilder(right);
            typed.setCharAt(place, right.charAt(place + 1));
            typed.setCharAt(place + 1, right.charAt(place));
            if (!typed.toString().equals(right)) {
                assertThat(ReceiptCode.read(typed.toString())).isEmpty();
            }
        }
    }

    @Test
    void refusesWhatIsNotACodeAndDoesNotRepeatIt() {
        assertThatThrownBy(() -> new ReceiptCode("00016JE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("16J");
    }

    @Test
    void isNotPrinted() {
        assertThat(EXAMPLE).hasToString("ReceiptCode[hidden]");
    }
}

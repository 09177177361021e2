package org.openconsult.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandMaskTest {
    private final PersonalDataMask mask = new PersonalDataMask("BZ");

    private String masked(String text, String... phrases) {
        return mask.mask(text, List.of(phrases)).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana has the key | Ana | [masked] has the key",
                "ask ana. ANA, (Ana) | Ana | ask [masked]. [masked], ([masked])",
                "mañana we eat bananas | Ana | mañana we eat bananas",
                "José y Jose | jose | [masked] y [masked]",
                "Ana's house | Ana | [masked]'s house",
                "ask Mary   Ann Choc. | Mary Ann Choc | ask [masked].",
                "ask Mary-Ann Choc now | Mary Ann Choc | ask [masked] now",
                "house 12 B on Main Street | 12 B | house [masked] on Main Street",
                "ask 陳大文 today | 陳大文 | ask [masked] today",
                "nothing of it | Ana | nothing of it",
            })
    void masksWholeWordsInWhateverCaseAndAccents(String text, String phrase, String expected) {
        assertThat(masked(text, phrase)).isEqualTo(expected);
    }

    @Test
    void findsAPhraseOverTheEndOfALine() {
        assertThat(masked("ask Mary\nAnn", "Mary Ann")).isEqualTo("ask [masked]");
    }

    @Test
    void countsWhatOverlapsOnce() {
        MaskedText masked = mask.mask("ask Ana Choc", List.of("Ana", "Ana Choc", "Choc"));
        assertThat(masked.text()).isEqualTo("ask [masked]");
        assertThat(masked.redactions()).isEqualTo("masked:1");
    }

    @Test
    void masksWhatIsFoundByItselfToo() {
        assertThat(masked("Ana or 600-0147, Ana 600-0147", "Ana 600-0147")).isEqualTo("Ana or [phone], [masked]");
    }

    @Test
    void findsNothingWithoutALetterOrDigit() {
        assertThat(PersonalDataMask.isFound("...", "wait... what")).isFalse();
        assertThat(PersonalDataMask.isFound(" ", "wait what")).isFalse();
        assertThat(PersonalDataMask.isFound("what", "wait what")).isTrue();
    }
}

package org.openconsult.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop",
                "STOP",
                " Stop. ",
                "stop!!!",
                "¡Stop!",
                "«stop»",
                "s\u200Bto\u00ADp",
                "\uFEFFstop",
                "\u202Estop\u202C",
                "ｓｔｏｐ",
                "s\u0301t\u0327o\u0308p",
                "stop\u2026",
                "\u00A0stop\u3000"
            })
    void setsAsideWhatDoesNotChangeTheWord(String typed) {
        assertThat(Spelling.plain(typed)).isEqualTo("stop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "👍🏽", "👍👍👍", " 👍🏿 👍🏿!", "\uFE0F👍\uFE0F"})
    void setsAsideSkinTonesAndRepeatedSigns(String typed) {
        assertThat(Spelling.plain(typed)).isEqualTo("👍");
    }

    /** The invisible character is left out, but for it nothing is taken for plain at first sight. */
    @Property
    void findsTheSameWhereThereIsNothingToSetAside(
            @ForAll @AlphaChars @NumericChars @Chars({' ', '-', '\n'}) @StringLength(max = 90) String typed) {
        assertThat(Spelling.plain(typed)).isEqualTo(Spelling.plain(typed + "\u200B"));
    }

    @Test
    void findsTheWordsOfALongText() {
        assertThat(Spelling.words("  Don’t — TEXT\n me, «más»! 3x")).isEqualTo(" dont text me mas 3x ");
        assertThat(Spelling.words("?!")).isEqualTo("  ");
    }

    @Test
    void keepsWordsApartByOneSpace() {
        assertThat(Spelling.plain("  Sí,\n con \t CAMBIOS ")).isEqualTo("si con cambios");
    }

    @Test
    void doesNotTakeAWordOutOfASentence() {
        assertThat(Spelling.plain("stop the corruption")).isEqualTo("stop the corruption");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "\u200B\u200D", "...", "\u0301"})
    void leavesNothingOfWhatHasNoLetters(String typed) {
        assertThat(Spelling.plain(typed)).isEmpty();
    }

    @Test
    void doesNotLookAtLongTexts() {
        assertThat(Spelling.plain("stop ".repeat(1_000))).isEmpty();
    }

    @Test
    void seesEmojiAsSomethingToRead() {
        assertThat(Spelling.isBlank("👍🏽")).isFalse();
        assertThat(Spelling.isBlank("?")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "\u00A0", "\u200B", "\u200F\u202A", "\uFEFF", "\u0000"})
    void seesNothingToReadInWhatIsInvisible(String typed) {
        assertThat(Spelling.isBlank(typed)).isTrue();
    }
}

package org.openconsult.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharacterMeasureTest {
    private final TextMeasure measure = new CharacterMeasure(3, 5, 2, String::strip);

    @Test
    void takesAPromptAndAPageUpToTheirLengths() {
        assertThat(measure.fitsPrompt("abc")).isTrue();
        assertThat(measure.fitsPrompt("abcd")).isFalse();
        assertThat(measure.fitsPage("abcde")).isTrue();
        assertThat(measure.fitsPage("abcdef")).isFalse();
        assertThat(measure.titleLength()).isEqualTo(2);
    }

    @Test
    void countsWhatIsLeftOnceItIsDrawn() {
        assertThat(measure.fitsPrompt("  abc  ")).isTrue();
    }
}

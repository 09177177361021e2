package org.openconsult.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedMeasureTest {
    private final List<String> measured = new ArrayList<>();
    private final TextMeasure remembered = new RememberedMeasure(new PromptsOfFive());

    @Test
    void measuresATextOnceForAll() {
        for (int person = 0; person < 3; person++) {
            assertThat(remembered.fitsPrompt("short")).isTrue();
            assertThat(remembered.fitsPrompt("longer")).isFalse();
        }

        assertThat(measured).containsExactly("prompt short", "prompt longer");
    }

    @Test
    void doesNotTakeAPromptForAPage() {
        assertThat(remembered.fitsPrompt("longer")).isFalse();
        assertThat(remembered.fitsPage("longer")).isTrue();
        assertThat(remembered.fitsPrompt("longer")).isFalse();
    }

    @Test
    void cutsTitlesAsTheMeasureDoes() {
        assertThat(remembered.titleLength()).isEqualTo(7);
    }

    private final class PromptsOfFive implements TextMeasure {
        @Override
        public boolean fitsPrompt(String text) {
            measured.add("prompt " + text);
            return text.length() <= 5;
        }

        @Override
        public boolean fitsPage(String text) {
            measured.add("page " + text);
            return true;
        }

        @Override
        public int titleLength() {
            return 7;
        }
    }
}

package org.openconsult.faults.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TalkTest {
    private static List<String> talk(long seed) {
        Talk talk = new Talk(new SplittableRandom(seed), new AtomicLong()::incrementAndGet);
        return Stream.generate(talk::next).limit(3_000).toList();
    }

    @Test
    void saysAllKindsOfThings() {
        assertThat(talk(1))
                .contains("UNDO", "STOP", "START", "LIST", "HELP", "1", "3")
                .anyMatch(text -> text.length() > 1_000);
    }

    @Test
    void keepsToWhatATextMessageHoldsAndCutsNoCharacter() {
        assertThat(talk(2)).allSatisfy(text -> {
            assertThat(text.length()).isBetween(1, Words.LONGEST + 20);
            assertThat(text.codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        });
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(talk(3)).isEqualTo(talk(3)).isNotEqualTo(talk(4));
    }

    @Test
    void startsAgainAfterStopping() {
        List<String> texts = talk(5);
        int stop = texts.indexOf("STOP");

        assertThat(texts.subList(stop, stop + 6)).contains("START");
    }
}

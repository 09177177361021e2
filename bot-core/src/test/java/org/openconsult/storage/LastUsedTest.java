package org.openconsult.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LastUsedTest {
    private static final int MOST = 100;

    private final LastUsed<Integer> known = new LastUsed<>(MOST);

    @Test
    void whatWasUsedJustNowIsKnownHoweverOftenOthersWereUsed() {
        for (int other = 0; other < 5 * MOST; other++) {
            use("before" + other, 20);
        }

        known.put("new", 1);
        for (int other = 0; other < MOST - 1; other++) {
            use("after" + other, 20);
        }

        assertThat(known.find("new")).contains(1);
    }

    @Test
    void whatWasNotUsedForLongestIsForgottenFirst() {
        IntStream.range(0, MOST).forEach(number -> known.put("thing" + number, number));
        known.find("thing0");
        known.merge("thing1", 0, Integer::sum);

        known.put("one more", 1);
        known.merge("another", 1, Integer::sum);

        assertThat(known.find("thing0")).contains(0);
        assertThat(known.find("thing1")).contains(1);
        assertThat(known.find("thing2")).isEmpty();
        assertThat(known.find("thing3")).isEmpty();
        assertThat(known.find("thing4")).contains(4);
    }

    @Test
    void whatIsForgottenIsNotThere() {
        known.put("thing", 1);

        known.forget("thing");

        assertThat(known.find("thing")).isEmpty();
    }

    private void use(String name, int times) {
        IntStream.range(0, times).forEach(time -> known.merge(name, 1, Integer::sum));
    }
}

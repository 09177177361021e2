package org.openconsult.storage;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class NewestVersionTest {

    @Property
    void findsTheEndOfAnyRow(
            @ForAll @LongRange(min = 0, max = 1_000_000) long length,
            @ForAll @LongRange(min = 0, max = 1_000_000) long known) {
        assertThat(NewestVersion.from(known, version -> version <= length)).isEqualTo(length);
    }

    @Property
    void asksFewQuestions(@ForAll @LongRange(min = 0, max = 1_000_000) long length) {
        long[] asked = new long[1];
        NewestVersion.from(0, version -> {
            asked[0]++;
            return version <= length;
        });
        assertThat(asked[0]).isLessThanOrEqualTo(2L * (64 - Long.numberOfLeadingZeros(length)) + 1L);
    }

    @Property
    void asksTwiceWhenTheEndIsKnown(@ForAll @LongRange(min = 1, max = 1_000_000) long length) {
        long[] asked = new long[1];
        NewestVersion.from(length, version -> {
            asked[0]++;
            return version <= length;
        });
        assertThat(asked[0]).isEqualTo(2);
    }
}

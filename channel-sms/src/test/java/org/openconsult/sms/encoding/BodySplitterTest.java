package org.openconsult.sms.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodySplitterTest {
    private final BodySplitter splitter = new BodySplitter(20);

    @Test
    void leavesAloneWhatFits() {
        assertThat(splitter.split("exactly twenty chars")).containsExactly("exactly twenty chars");
    }

    @Test
    void cutsAtTheLastSentenceThatFits() {
        assertThat(splitter.split("We need water. Clean water, now."))
                .containsExactly("We need water.", "Clean water, now.");
    }

    @Test
    void cutsBetweenWordsWhereASentenceIsTooLongOrTooShort() {
        assertThat(splitter.split("Oh. We need clean water now")).containsExactly("Oh. We need clean", "water now");
    }

    @Test
    void cutsALongWordWhereItMust() {
        assertThat(splitter.split("x".repeat(45))).containsExactly("x".repeat(20), "x".repeat(20), "x".repeat(5));
    }

    @Test
    void neverCutsInsideWhatIsSeenAsOneCharacter() {
        String farmer = "👩‍🌾";

        assertThat(splitter.split(farmer.repeat(9))).containsExactly(farmer.repeat(4), farmer.repeat(4), farmer);
    }

    @Test
    void neverPartsAnAccentFromItsLetterInALongWord() {
        String accented = "e\u0301";

        assertThat(splitter.split("x" + accented.repeat(19)))
                .containsExactly("x" + accented.repeat(9), accented.repeat(10));
    }

    @Test
    void keepsSurrogatePairsWholeInACharacterLongerThanABody() {
        assertThat(splitter.split("x" + "\ud834\udd65".repeat(20)))
                .hasSizeGreaterThan(1)
                .allSatisfy(piece -> assertThat(SmsText.clean(piece)).isEqualTo(piece));
    }
}

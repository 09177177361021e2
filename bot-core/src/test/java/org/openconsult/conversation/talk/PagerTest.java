package org.openconsult.conversation.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PagerTest {

    @Test
    void breaksBetweenSentences() {
        assertThat(pages("One is short. Two is short too. Three.", 20))
                .containsExactly("One is short.", "Two is short too.", "Three.");
    }

    @Test
    void breaksBetweenWordsWhereASentenceIsTooLong() {
        assertThat(pages("A sentence that goes on and on", 12)).containsExactly("A sentence", "that goes on", "and on");
    }

    @Test
    void breaksInsideAWordOnlyWhereItMust() {
        assertThat(pages("abcdefghijkl mn", 5)).containsExactly("abcde", "fghij", "kl mn");
    }

    @Test
    void cutsATextWhenItsPageIsAskedFor() {
        var tried = new ArrayList<String>();
        Iterator<String> pages = new Pager(Locale.ENGLISH, page -> tried.add(page) && page.length() <= 12)
                .oneByOne("One. Two.", " \n", "Three is long. Four.");

        assertThat(pages.next()).isEqualTo("One. Two.");
        assertThat(pages.hasNext()).isTrue();
        assertThat(tried).noneMatch(page -> page.contains("Three"));
        assertThat(pages.next()).isEqualTo("Three is");
        assertThat(pages.next()).isEqualTo("long. Four.");
        assertThat(pages.hasNext()).isFalse();
    }

    @Test
    void neverBreaksWhatReadersSeeAsOneCharacter() {
        String family = "👩‍👩‍👧";
        String accented = "e\u0301";
        assertThat(pages(family.repeat(4), 17)).containsExactly(family.repeat(2), family.repeat(2));
        assertThat(pages(accented.repeat(4), 3)).containsOnly(accented);
    }

    @Test
    void comesToAnEndWhereNothingFits() {
        assertThat(new Pager(Locale.ENGLISH, text -> false).pages("a 👍🏽b")).containsExactly("a", "👍🏽", "b");
    }

    @Test
    void losesNothingButWhiteSpaceAtTheEdges() {
        String text = "Línea uno. ¿Línea dos? Sí.\n3) Tres, y «cuatro».\n\nFin";
        String joined = String.join("", pages(text, 9)).replaceAll("\\s", "");
        assertThat(joined).isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void makesNoPageOfNothing() {
        assertThat(pages(" \n ", 10)).isEmpty();
    }

    @Test
    void cutsTitlesAtAWordsEnd() {
        assertThat(Titles.cut("Trade licences online, with one visit", 25, Locale.ENGLISH))
                .isEqualTo("Trade licences online...");
        assertThat(Titles.cut("Short", 25, Locale.ENGLISH)).isEqualTo("Short");
    }

    @Test
    void cutsATitleOfOneLongWordBetweenCharacters() {
        String cut = Titles.cut("👩‍👩‍👧".repeat(10), 20, Locale.ENGLISH);
        assertThat(cut).isEqualTo("👩‍👩‍👧".repeat(2) + "...");
    }

    private static List<String> pages(String text, int length) {
        return new Pager(Locale.ENGLISH, page -> page.length() <= length).pages(text);
    }
}

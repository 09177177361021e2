package org.openconsult.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {

    @ParameterizedTest
    @CsvSource({
        "lsit,list",
        "ilst,list",
        "lits,list",
        "lst,list",
        "ist,list",
        "lis,list",
        "listt,list",
        "llist,list",
        "lxist,list",
        "lost,list",
        "kist,list",
        "lisp,list",
        "a,ab",
        "ab,a"
    })
    void seesOneSlip(String typed, String word) {
        assertThat(Slip.isBetween(typed, word)).isTrue();
        assertThat(Slip.isBetween(word, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"list,list", "slit,list", "lt,list", "lsti,list", "tsil,list", "listing,list", "plan,list", "a,b c"})
    void seesNoSlipInTheSameWordOrInMoreThanOne(String typed, String word) {
        assertThat(Slip.isBetween(typed, word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"lsit,list,true", "mroe,more,true", "listt,list,false", "lost,list,false", "ba,ab,true", "a,a,false"})
    void knowsSwappedNeighbours(String typed, String word, boolean swapped) {
        assertThat(Slip.isSwapped(typed, word)).isEqualTo(swapped);
    }
}

package org.openconsult.app.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordChangesTest {

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.changed() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "we need nurses,we need nurses,we need nurses,we need nurses",
                "we need nurses,we need two nurses,we need nurses,we need [two ]nurses",
                "we need two nurses,we need nurses,we need [two ]nurses,we need nurses",
                "one two,three four,[one two],[three four]",
                "'',new words,'',[new words]",
                "old words,'',[old words],''",
            })
    void areTheWordsThatTheOtherDoesNotHave(String before, String after, String gone, String come) {
        WordChanges changes = WordChanges.between(before, after);
        assertThat(marked(changes.before())).isEqualTo(gone);
        assertThat(marked(changes.after())).isEqualTo(come);
    }

    @Test
    void loseNoCharacter() {
        String before = " first\n\n second  third\tñandú 😀\n";
        String after = "first second\nthird ñandú";
        WordChanges changes = WordChanges.between(before, after);
        assertThat(changes.before().stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(before);
        assertThat(changes.after().stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(after);
    }

    @Test
    void compareLongTextsThatHaveNothingInCommon() {
        Map<String, String> before = new LinkedHashMap<>();
        before.put("problem.en", "a b ".repeat(2_500));
        assertThat(ChangedText.between(before, Map.of("problem.en", "c d ".repeat(2_500))))
                .hasSize(1);
    }
}

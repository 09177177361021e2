package org.openconsult.sms.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever people and plans write. */
class SmsEncodingPropertyTest {

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> letters = Arbitraries.of(
                "a", "é", "á", "€", "{", "“", "…", "ñ", "\u0301", "\u200D", "👍", "👩‍🌾", "水", " ", ". ", "\n",
                "\ud83d", "\udc4d", "\u0000");
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(3);
        return Arbitraries.oneOf(letters, letters, any).list().ofMaxSize(400).map(all -> String.join("", all));
    }

    @Property(tries = 300)
    void cleanTextHasNoBrokenCharacter(@ForAll("texts") String text) {
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(SmsText.clean(text)))
                .isTrue();
    }

    @Property(tries = 300)
    void cleaningAndFoldingAgainChangesNothing(@ForAll("texts") String text) {
        String once = SmsText.folded(SmsText.clean(text));

        assertThat(SmsText.clean(once)).isEqualTo(once);
        assertThat(SmsText.folded(once)).isEqualTo(once);
    }

    @Property(tries = 300)
    void foldedTextIsGsm7OrUntouched(@ForAll("texts") String text) {
        String folded = SmsText.folded(text);

        assertThat(Gsm7.covers(folded) || folded.equals(text)).isTrue();
    }

    @Property(tries = 300)
    void moreTextNeverCostsLess(@ForAll("texts") String text, @ForAll("texts") String more) {
        assertThat(SmsSegments.of(text + more).count())
                .isGreaterThanOrEqualTo(SmsSegments.of(text).count());
    }

    @Property(tries = 300)
    void splittingLosesOnlySpaceAroundTheCuts(
            @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 60) int longest) {
        String clean = SmsText.clean(text);
        var pieces = new BodySplitter(longest).split(clean);

        assertThat(pieces).isNotEmpty().allSatisfy(piece -> {
            assertThat(piece.length()).isLessThanOrEqualTo(longest);
            assertThat(SmsText.clean(piece)).isEqualTo(piece);
        });
        assertThat(withoutSpace(String.join("", pieces))).isEqualTo(withoutSpace(clean));
    }

    private static String withoutSpace(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

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
                "a", "é", "á", "€", "{", "“", "…", "ñ", "\u0301", "\u200D", "👍", "👩‍🌾", "🇧🇿", "🏽", "水", "½", "ﬃ",
                " ", ". ", "\n", "\r\n", "\ud83d", "\udc4d", "\u0000");
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

    /** Texts that GSM-7 carries, or can after folding. */
    @Provide
    Arbitrary<String> latinTexts() {
        return Arbitraries.of("a", "é", "á", "€", "{", "“", "…", "½", "ﬃ", "㏙", " ", "\n")
                .list()
                .ofMaxSize(500)
                .map(all -> String.join("", all));
    }

    @Property(tries = 300)
    void foldingNeverCostsMore(@ForAll("texts") String text, @ForAll("latinTexts") String latin) {
        assertThat(SmsSegments.of(SmsText.folded(text)).count())
                .isLessThanOrEqualTo(SmsSegments.of(text).count());
        assertThat(SmsSegments.of(SmsText.folded(latin)).count())
                .isLessThanOrEqualTo(SmsSegments.of(latin).count());
    }

    @Property(tries = 300)
    void partsTogetherAreTheText(@ForAll("texts") String text) {
        assertThat(String.join("", SmsSegments.parts(text))).isEqualTo(text);
        assertThat(SmsSegments.of(text).count())
                .isEqualTo(SmsSegments.parts(text).size());
    }

    @Property(tries = 300)
    void everyPartFitsAndBreaksNoCharacter(@ForAll("texts") String text) {
        String clean = SmsText.clean(text);
        SmsEncoding encoding = SmsEncoding.of(clean);
        var parts = SmsSegments.parts(clean);
        int room = encoding == SmsEncoding.GSM_7 ? (parts.size() == 1 ? 160 : 153) : (parts.size() == 1 ? 70 : 67);

        assertThat(parts).allSatisfy(part -> {
            assertThat(encoding.units(part)).isLessThanOrEqualTo(room);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(part)).isTrue();
        });
    }

    @Property(tries = 300)
    void countsAsManyPartsAsTheLengthNeeds(@ForAll @IntRange(max = 2000) int length) {
        assertThat(SmsSegments.of("ñ".repeat(length)).count())
                .isEqualTo(length <= 160 ? 1 : (int) Math.ceil(length / 153.0));
        assertThat(SmsSegments.of("á".repeat(length)).count())
                .isEqualTo(length <= 70 ? 1 : (int) Math.ceil(length / 67.0));
        assertThat(SmsSegments.of("€".repeat(length)).count())
                .isEqualTo(length <= 80 ? 1 : (int) Math.ceil(length / 76.0));
        assertThat(SmsSegments.of("👍".repeat(length)).count())
                .isEqualTo(length <= 35 ? 1 : (int) Math.ceil(length / 33.0));
    }

    /** No part is left while the next character has room in it. */
    @Property(tries = 300)
    void goesOnInANewPartOnlyWhenTheNextCharacterHasNoRoom(@ForAll("texts") String text) {
        SmsEncoding encoding = SmsEncoding.of(text);
        var parts = SmsSegments.parts(text);

        for (int i = 1; i < parts.size(); i++) {
            String next = SeenCharacters.of(parts.get(i)).get(0);
            int room = encoding == SmsEncoding.GSM_7 ? 153 : 67;
            assertThat(encoding.units(parts.get(i - 1)) + encoding.units(next)).isGreaterThan(room);
        }
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

package org.openconsult.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.channel.AnswerWay;
import org.openconsult.comment.CommentId;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.moderation.ModerationChange;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

/** What is to be masked and came in several messages, wherever it was cut. */
@ExtendWith(DatabaseExtension.class)
class CutPhraseTest {
    private static final int LONGEST = 60;
    private static final String BEFORE = "3 We went and asked ";
    private static final String PHRASE = "José de la Pech";
    private static final String AFTER = ", who lives by the river";

    private final TalkFixture fixture;

    CutPhraseTest(Storage storage) {
        this.fixture = new TalkFixture(storage, new PlainChannel(false, false, OptionalInt.of(LONGEST)));
    }

    private void says(String text) {
        fixture.saysAtOnce(TalkFixture.PHONE, text, AnswerWay.IN_REQUEST);
    }

    private void mask(String phrase) {
        fixture.moderate(comment(), new ModerationChange.Mask(phrase));
    }

    private CommentId comment() {
        List<Document> comments = fixture.storage
                .collection(Storage.COMMENTS)
                .find(new Document("version", 1L))
                .into(new java.util.ArrayList<>());
        assertThat(comments).hasSize(1);
        return new CommentId(comments.get(0).getString("id"));
    }

    /** The letters of what the person said, as it is shown, without what stands for something masked. */
    private String shown() {
        return heard().collect(Collectors.joining()).replace("[masked]", "").replaceAll("\\P{L}", "");
    }

    private Stream<String> heard() {
        return TalkFixture.lines(fixture.talk(fixture.person())).stream().filter(line -> line.startsWith("> "));
    }

    private static String letters(String text) {
        return text.replaceAll("\\P{L}", "");
    }

    static IntStream cuts() {
        return IntStream.rangeClosed(BEFORE.length() - 1, BEFORE.length() + PHRASE.length() + 1);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void isMaskedWhereItWasAddedLater(int cut) {
        String all = BEFORE + PHRASE + AFTER;
        fixture.says(all.substring(0, cut));
        fixture.says(all.substring(cut));
        mask(PHRASE);

        assertThat(shown()).isEqualTo(letters(BEFORE + AFTER));
        assertThat(String.join("", TalkFixture.lines(fixture.talk(fixture.person()))))
                .doesNotContain("Pech", "José");
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void isMaskedWhereALongTextWasCut(int cut) {
        String fill = "x".repeat(LONGEST + 2 - cut - 1) + " ";
        says(BEFORE + fill + (PHRASE + AFTER).substring(0, cut - BEFORE.length() < 0 ? 0 : cut - BEFORE.length()));
        says((PHRASE + AFTER).substring(Math.max(0, cut - BEFORE.length())));
        mask(PHRASE);

        assertThat(shown()).isEqualTo(letters(BEFORE + fill + AFTER));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void isMaskedWhereItCameInThree(int cut) {
        String all = BEFORE + PHRASE + AFTER;
        int second = Math.min(cut + 4, all.length() - 5);
        fixture.says(all.substring(0, cut));
        fixture.says(all.substring(cut, second));
        fixture.says(all.substring(second));
        mask(PHRASE);

        assertThat(shown()).isEqualTo(letters(BEFORE + AFTER));
    }

    @Test
    void masksAPhoneNumberThatWasCut() {
        String fill = "x".repeat(LONGEST - 12);
        says("3 " + fill + " call 600-1");
        says("234, please");

        assertThat(heard()).noneMatch(line -> line.contains("600") || line.contains("234"));
    }

    @Test
    void leavesTheSameWordsInOtherMessages() {
        fixture.says("3 We asked San");
        fixture.says("Antonio, the old man");
        mask("San Antonio");
        fixture.says("4 The road to San Pedro is bad");

        assertThat(heard())
                .contains("> 3 We asked [masked]", "> [masked], the old man", "> 4 The road to San Pedro is bad");
    }

    @Test
    void isShownToWhoeverMayReadTheTalkAsItIs() {
        fixture.says("3 We asked José");
        fixture.says("Pech, my neighbour");
        mask("José Pech");

        assertThat(TalkFixture.lines(fixture.talks
                        .whole(fixture.person(), OptionalLong.empty())
                        .orElseThrow()))
                .contains("> 3 We asked José", "> Pech, my neighbour");
    }
}

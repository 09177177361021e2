package org.openconsult.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.channel.Channel;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.Language;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.CatalogLabel;
import org.openconsult.reply.Reply.Choice;
import org.openconsult.reply.Reply.Heading;
import org.openconsult.reply.Reply.Item;
import org.openconsult.reply.Reply.Part;
import org.openconsult.reply.Reply.Passage;
import org.openconsult.reply.Reply.Phrase;
import org.openconsult.reply.Reply.PlanLabel;

/** What every channel keeps, whatever it looks like. A channel's tests extend it. */
public abstract class ChannelContract {
    private static final EchoedWords WORDS = new EchoedWords();
    private static final Choice YES = new Choice("1", new CatalogLabel("stance.support"), Choice.Kind.ANSWER);
    private static final Choice CAYO = new Choice("2", new PlanLabel("Cayo"), Choice.Kind.ANSWER);
    private static final Choice MORE = new Choice("more", new CatalogLabel("choice.more"), Choice.Kind.COMMAND);

    /** The channel under test. */
    protected abstract Channel channel();

    /** How long one message's text may be at the provider, as it is {@linkplain #shown}, in UTF-16 code units. */
    protected abstract int longestText();

    /** What the person sees of a message: its text, with the channel's own markup and escapes undone. */
    protected String shown(DrawnMessage message) {
        return message.text();
    }

    /** How the channel writes a plan's text, where it may change letters (á as a) without losing any. */
    protected String written(String planText) {
        return planText;
    }

    static Stream<String> planTexts() {
        return PlanTexts.all();
    }

    @Test
    void takesAShortSentenceAsAPromptAndAsAPage() {
        var measure = channel().traits().measure();

        assertThat(measure.fitsPrompt("Saved. Thank you.")).isTrue();
        assertThat(measure.fitsPage("Saved. Thank you.")).isTrue();
        assertThat(measure.titleLength()).isPositive();
    }

    @Test
    void takesOnAPageWhatItTakesAsAPrompt() {
        var measure = channel().traits().measure();

        assertThat(IntStream.range(1, 360).mapToObj(length -> "a".repeat(25 * length)))
                .filteredOn(measure::fitsPrompt)
                .isNotEmpty()
                .allMatch(measure::fitsPage);
    }

    @Test
    void drawsSomethingForEveryReply() {
        assertThat(draw(List.of(), List.of())).isNotEmpty();
        assertThat(draw(List.of(new Phrase("saved", "K7M-4QX9")), List.of())).isNotEmpty();
    }

    @Test
    void drawsEveryKindOfPartInItsOrder() {
        var parts = List.<Part>of(
                new Phrase("greeting", "Ana"),
                new Heading("3 Clinics"),
                new Passage("Open late."),
                new Item("4", "Roads"));

        assertThat(shown(draw(parts, List.of())))
                .containsSubsequence("greeting", "Ana", "3 Clinics", "Open late.", "4", "Roads");
    }

    @Test
    void offersEveryChoiceAsSomethingToTapOrToType() {
        List<DrawnMessage> drawn = draw(List.of(new Phrase("question")), List.of(YES, CAYO, MORE));

        assertThat(drawn.stream().flatMap(message -> message.choices().stream()))
                .containsExactlyInAnyOrder(
                        new DrawnChoice("stance.support", "1"),
                        new DrawnChoice("Cayo", "2"),
                        new DrawnChoice("choice.more", "more"));
    }

    @Test
    void writesTheChoicesIntoTheTextWhereThereAreNoButtons() {
        String text = shown(draw(List.of(new Phrase("question")), List.of(YES, CAYO, MORE)));

        if (!channel().traits().buttons()) {
            assertThat(text).contains("1 stance.support", "2 Cayo", "choice.more.typed");
        }
    }

    @ParameterizedTest
    @MethodSource("planTexts")
    void losesNothingOfThePlansText(String planText) {
        String text = shown(draw(List.of(new Passage(planText)), List.of()));

        assertThat(withoutSpace(text)).isEqualTo(withoutSpace(written(planText)));
    }

    @ParameterizedTest
    @MethodSource("planTexts")
    void staysWithinTheProvidersLimitAndBreaksNoCharacter(String planText) {
        var parts = List.<Part>of(new Heading(planText), new Passage(planText), new Item("1", planText));

        assertThat(draw(parts, List.of(YES, MORE))).allSatisfy(message -> {
            assertThat(shown(message).length()).isLessThanOrEqualTo(longestText());
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(message.text()))
                    .as("whole surrogate pairs")
                    .isTrue();
            assertThat(message.segments()).isPositive();
        });
    }

    @ParameterizedTest
    @MethodSource("planTexts")
    void drawsTheSameReplyTheSameWay(String planText) {
        var parts = List.<Part>of(new Passage(planText));

        assertThat(draw(parts, List.of(YES))).isEqualTo(draw(parts, List.of(YES)));
    }

    private List<DrawnMessage> draw(List<Part> parts, List<Choice> choices) {
        return channel().draw(new Reply(Language.ENGLISH, parts, choices), WORDS);
    }

    private String shown(List<DrawnMessage> messages) {
        return messages.stream().map(this::shown).collect(Collectors.joining("\n"));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }
}

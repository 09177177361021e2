package org.openconsult.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.CatalogLabel;
import org.openconsult.reply.Reply.Choice;
import org.openconsult.reply.Reply.Heading;
import org.openconsult.reply.Reply.Item;
import org.openconsult.reply.Reply.Part;
import org.openconsult.reply.Reply.Passage;
import org.openconsult.reply.Reply.Phrase;
import org.openconsult.reply.Reply.PlanLabel;
import org.openconsult.testkit.EchoedWords;

class TelegramChannelTest {
    private static final Choice YES = new Choice("1", new PlanLabel("Yes"), Choice.Kind.ANSWER);
    private static final Choice MORE = new Choice("more", new CatalogLabel("choice.more"), Choice.Kind.COMMAND);
    private static final Heading CLINICS = new Heading("3. Clinics open late", OptionalInt.of(3));

    private final TelegramChannel channel = new TelegramChannel(() -> Optional.of("consulta_bot"));

    @Test
    void drawsHeadingsBoldAndTheRestPlain() {
        DrawnMessage drawn = only(List.of(CLINICS, new Passage("More nurses."), new Phrase("ask")));

        assertThat(drawn.text()).isEqualTo("<b>3. Clinics open late</b>\nMore nurses.\nask");
        assertThat(drawn.encoding()).contains("HTML");
        assertThat(drawn.segments()).isEqualTo(1);
    }

    @Test
    void takesNothingInTheTextForMarkup() {
        String hostile = "</b><a href=\"https://x\">x</a> &amp; &#60; <tg-spoiler> 'a' & b";
        DrawnMessage drawn =
                only(List.of(new Heading(hostile), new Passage(hostile), new Phrase(hostile), new Item("1", hostile)));

        assertThat(drawn.text())
                .startsWith("<b>&lt;/b&gt;&lt;a href=&quot;https://x&quot;&gt;x&lt;/a&gt; &amp;amp; &amp;#60; "
                        + "&lt;tg-spoiler&gt; 'a' &amp; b</b>\n");
        assertThat(ShownHtml.of(drawn.text())).isEqualTo(String.join("\n", hostile, hostile, hostile, "1 " + hostile));
    }

    @Test
    void leavesOutWhatTelegramRefuses() {
        assertThat(only(List.of(new Passage("Agua\ud83d\u0000 limpia\u0007\t👍\ufffe"), new Heading("\u0002x\u0003")))
                        .text())
                .isEqualTo("Agua limpia 👍\n<b>x</b>");
    }

    @Test
    void drawsNoEmptyHeading() {
        assertThat(only(List.of(new Heading(" "), new Passage("Agua."))).text()).isEqualTo("Agua.");
    }

    @Test
    void offersTheNumbersOfAListBetweenAnswersAndCommands() {
        DrawnMessage drawn = only(List.of(new Item("3", "Clinics"), new Item("12", "Roads")), MORE, YES);

        assertThat(drawn.text()).isEqualTo("3 Clinics\n12 Roads");
        assertThat(drawn.choices())
                .containsExactly(
                        new DrawnChoice("Yes", "1"),
                        new DrawnChoice("3", "#3"),
                        new DrawnChoice("12", "#12"),
                        new DrawnChoice("choice.more", "more"));
    }

    @Test
    void offersNoMoreNumbersThanThereIsRoomForBesideTheRest() {
        List<Part> list = IntStream.rangeClosed(1, 150)
                .<Part>mapToObj(number -> new Item(String.valueOf(number), "x"))
                .toList();

        assertThat(only(list, MORE).choices()).hasSize(81).endsWith(new DrawnChoice("choice.more", "more"));
    }

    @Test
    void offersALinkByWhichACommitmentIsHandedOn() {
        assertThat(only(List.of(new Heading("3. Agua & \"más\" 👍", OptionalInt.of(3))), MORE)
                        .choices())
                .last()
                .isEqualTo(new DrawnChoice(
                        "choice.share",
                        "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fconsulta_bot%3Fstart%3Dc3"
                                + "&text=3.%20Agua%20%26%20%22m%C3%A1s%22%20%F0%9F%91%8D"));
    }

    @Test
    void handsOnNoTitleThatIsTooLongForALink() {
        assertThat(only(List.of(new Heading("水".repeat(200), OptionalInt.of(3))))
                        .choices())
                .singleElement()
                .satisfies(share -> assertThat(share.value()).hasSizeLessThan(1100));
    }

    @Test
    void offersNoLinkWhileTheBotsNameIsNotKnown() {
        var nameless = new TelegramChannel(Optional::empty);

        assertThat(nameless.draw(new Reply(Language.ENGLISH, List.of(CLINICS), List.of()), new EchoedWords()))
                .singleElement()
                .satisfies(drawn -> assertThat(drawn.choices()).isEmpty());
    }

    @Test
    void offersNoLinkWhereNoCommitmentIsRead() {
        assertThat(only(List.of(new Heading("The plan"))).choices()).isEmpty();
    }

    @Test
    void namesTheLinkInEveryLanguage() {
        Catalogs words = Catalogs.shipped();
        for (Language language : words.languages()) {
            DrawnMessage drawn = channel.draw(new Reply(language, List.of(CLINICS), List.of()), words)
                    .get(0);

            assertThat(drawn.choices())
                    .singleElement()
                    .satisfies(share -> assertThat(share.label()).isNotBlank().doesNotContain("choice"));
        }
    }

    @Test
    void cutsALongTextBetweenSentencesAndOffersTheChoicesWithTheLast() {
        List<DrawnMessage> drawn = draw(List.of(CLINICS, new Passage("One sentence & more. ".repeat(400))), YES);

        assertThat(drawn).hasSize(3);
        assertThat(drawn.subList(0, 2)).allSatisfy(message -> {
            assertThat(message.choices()).isEmpty();
            assertThat(message.text()).endsWith("&amp; more.");
            assertThat(ShownHtml.of(message.text()).length()).isBetween(4000, 4096);
        });
        assertThat(drawn.get(2).choices()).contains(new DrawnChoice("Yes", "1"));
    }

    @Test
    void keepsAHeadingBoldWhereItIsCut() {
        List<DrawnMessage> drawn = draw(List.of(new Heading("Long words. ".repeat(500)), new Passage("Agua.")));

        assertThat(drawn).hasSize(2).allSatisfy(message -> assertThat(message.text())
                .startsWith("<b>Long"));
        assertThat(drawn.get(0).text()).endsWith("words.</b>");
        assertThat(drawn.get(1).text()).endsWith("words.</b>\nAgua.");
    }

    @Test
    void measuresWhatReadsWellOnAPhone() {
        var measure = channel.traits().measure();

        assertThat(measure.fitsPrompt("a".repeat(600))).isTrue();
        assertThat(measure.fitsPrompt("a".repeat(601))).isFalse();
        assertThat(measure.fitsPage("a".repeat(1000))).isTrue();
        assertThat(measure.fitsPage("a".repeat(1001))).isFalse();
        assertThat(channel.traits().buttons()).isTrue();
        assertThat(channel.traits().carrierKeywords()).isFalse();
        assertThat(channel.traits().cutAt()).hasValue(4096);
    }

    private DrawnMessage only(List<Part> parts, Choice... choices) {
        List<DrawnMessage> drawn = draw(parts, choices);
        assertThat(drawn).hasSize(1);
        return drawn.get(0);
    }

    private List<DrawnMessage> draw(List<? extends Part> parts, Choice... choices) {
        return channel.draw(new Reply(Language.ENGLISH, List.copyOf(parts), List.of(choices)), new EchoedWords());
    }
}

package org.openconsult.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.Language;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.CatalogLabel;
import org.openconsult.reply.Reply.Choice;
import org.openconsult.reply.Reply.Form;
import org.openconsult.reply.Reply.Heading;
import org.openconsult.reply.Reply.Item;
import org.openconsult.reply.Reply.Part;
import org.openconsult.reply.Reply.Passage;
import org.openconsult.reply.Reply.PlanLabel;
import org.openconsult.reply.Reply.Section;
import org.openconsult.teams.cards.ReadCard;
import org.openconsult.testkit.EchoedWords;

class TeamsChannelTest {
    private static final Choice YES = new Choice("1", new PlanLabel("Yes"), Choice.Kind.ANSWER);
    private static final Choice MORE = new Choice("more", new CatalogLabel("choice.more"), Choice.Kind.COMMAND);

    private final TeamsChannel channel = new TeamsChannel();

    @Test
    void saysTheSameInTextAsOnTheCard() {
        DrawnMessage drawn = only(List.of(new Heading("3. Clinics"), new Passage("Open late.")), YES, MORE);

        assertThat(drawn.text()).isEqualTo("3. Clinics\nOpen late.\n1 Yes\nchoice.more.typed");
        assertThat(ReadCard.of(drawn).fallback()).isEqualTo(drawn.text());
        assertThat(drawn.encoding()).isEmpty();
        assertThat(drawn.segments()).isEqualTo(1);
    }

    @Test
    void offersTheNumbersOfAListBetweenAnswersAndCommands() {
        DrawnMessage drawn = only(List.of(new Item("3", "Clinics"), new Item("12", "Roads")), MORE, YES);

        assertThat(drawn.choices())
                .containsExactly(
                        new DrawnChoice("Yes", "1"),
                        new DrawnChoice("3", "#3"),
                        new DrawnChoice("12", "#12"),
                        new DrawnChoice("choice.more", "more"));
    }

    @Test
    void cutsALongTextBetweenSentencesAndOffersTheChoicesWithTheLast() {
        List<DrawnMessage> drawn = draw(List.of(new Passage("One sentence & more. ".repeat(2000))), YES);

        assertThat(drawn).hasSizeGreaterThan(2);
        assertThat(drawn.subList(0, drawn.size() - 1)).allSatisfy(message -> {
            assertThat(message.choices()).isEmpty();
            assertThat(message.text()).endsWith("& more.");
            assertThat(message.card().orElseThrow().length()).isBetween(24_000, 26_000);
        });
        assertThat(drawn.get(drawn.size() - 1).choices()).containsExactly(new DrawnChoice("Yes", "1"));
    }

    @Test
    void spreadsSeveralPartsOverCardsWithoutCuttingThem() {
        List<Part> sections = IntStream.rangeClosed(1, 8)
                .<Part>mapToObj(number -> new Section("name" + number, "word ".repeat(800)))
                .toList();

        List<DrawnMessage> drawn = draw(sections);

        assertThat(drawn).hasSizeGreaterThan(1);
        assertThat(drawn.stream().flatMap(message -> ReadCard.of(message).all("Container").stream()))
                .hasSize(8);
    }

    @Test
    void putsNoTwoFormsOnOneCard() {
        assertThat(draw(List.of(
                        new Form(1, Optional.empty(), false, Optional.empty()),
                        new Form(2, Optional.empty(), false, Optional.empty()))))
                .hasSize(2);
    }

    @Test
    void offersNoMoreChoicesThanThereIsRoomFor() {
        Choice[] many = IntStream.range(0, 200)
                .mapToObj(number ->
                        new Choice(String.valueOf(number), new PlanLabel("水".repeat(500)), Choice.Kind.ANSWER))
                .toArray(Choice[]::new);

        assertThat(draw(List.of(new Passage("Agua. ".repeat(3000))), many))
                .allSatisfy(message -> assertThat(ReadCard.of(message).bytes()).isLessThanOrEqualTo(26_000));
    }

    @Test
    void leavesOutWhatNobodySees() {
        assertThat(only(List.of(new Passage("Agua\ud83d\u0000 limpia\u0007\t👍\ufffe")))
                        .text())
                .isEqualTo("Agua limpia 👍");
    }

    @Test
    void hasFormsAndButtonsAndRoomForACommitment() {
        var traits = channel.traits();

        assertThat(traits.forms()).isTrue();
        assertThat(traits.buttons()).isTrue();
        assertThat(traits.carrierKeywords()).isFalse();
        assertThat(traits.cutAt()).isEmpty();
        assertThat(draw(List.of(new Passage("palabra ".repeat(1000))))).hasSize(1);
        assertThat(traits.measure().fitsPage("palabra ".repeat(1000))).isTrue();
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

package org.openconsult.teams.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.CatalogLabel;
import org.openconsult.reply.Reply.Choice;
import org.openconsult.reply.Reply.Form;
import org.openconsult.reply.Reply.Heading;
import org.openconsult.reply.Reply.Invitation;
import org.openconsult.reply.Reply.Item;
import org.openconsult.reply.Reply.Part;
import org.openconsult.reply.Reply.Passage;
import org.openconsult.reply.Reply.Phrase;
import org.openconsult.reply.Reply.PlanLabel;
import org.openconsult.reply.Reply.Section;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CardTest {
    private static final Catalogs WORDS = Catalogs.shipped();

    @Test
    void writesWhatIsSaidSoThatNothingIsMarkup() {
        String hostile = "1. **x** [a](https://x) <at>Ana</at> `c` # h\n- y ~~z~~ _u_ &amp; \\*";
        ReadCard card = card(new Heading(hostile), new Passage(hostile), new Section("choice.list", hostile));

        assertThat(card.all("TextBlock")).isEmpty();
        assertThat(card.all("RichTextBlock")).hasSize(5);
        assertThat(card.shown()).contains("1. **x** [a](https://x) <at>Ana</at> `c` # h\n- y ~~z~~ _u_ &amp; \\*");
    }

    @Test
    void letsNoHostPutADateInPlaceOfWords() {
        assertThat(card(new Passage("{{DATE(2017-02-14T06:00:00Z,SHORT)}} {{ TIME(x) }} {{other}}"))
                        .shown())
                .isEqualTo("{\u2060{DATE(2017-02-14T06:00:00Z,SHORT)}} {\u2060{ TIME(x) }} {{other}}");
    }

    @Test
    void letsSentencesRunOnAndKeepsLinesApart() {
        assertThat(card(new Phrase("thanks"), new Phrase("why.question"), new Passage("One.\n\nTwo."))
                        .shown())
                .isEqualTo("Thank you. Why? Write it if you like.\nOne.\nTwo.");
    }

    @Test
    void foldsASectionUnderAButtonWithItsName() {
        ReadCard card = card(new Section("choice.list", "Words."), new Section("choice.more", "More words."));

        assertThat(card.all("Action.ToggleVisibility"))
                .extracting(action -> action.path("title").asString())
                .containsExactly("Commitments", "Read more");
        assertThat(card.all("Container")).hasSize(2).allSatisfy(container -> assertThat(
                        container.path("isVisible").asBoolean(true))
                .isFalse());
        assertThat(card.all("Action.ToggleVisibility")
                        .get(1)
                        .path("targetElements")
                        .get(0))
                .isEqualTo(card.all("Container").get(1).path("id"));
    }

    @Test
    void makesARowOfAListOneThatCanBeTapped() {
        assertThat(card(new Item("3", "Clinics\nopen late"))
                        .all("ColumnSet")
                        .get(0)
                        .path("selectAction"))
                .isEqualTo(json("""
                        {"type":"Action.Submit","title":"3 Clinics open late","associatedInputs":"none",
                        "data":{"say":"#3"}}"""));
    }

    @Test
    void offersAnswersAboveCommandsAndFiveBesideEachOtherAtMost() {
        List<Choice> choices = List.of(
                new Choice("more", new CatalogLabel("choice.more"), Choice.Kind.COMMAND),
                answer("1"),
                answer("2"),
                answer("3"),
                answer("4"),
                answer("5"),
                answer("6"));

        assertThat(drawn(List.of(new Phrase("thanks")), choices).all("ActionSet"))
                .extracting(set -> set.path("actions").size())
                .containsExactly(5, 1, 1);
    }

    @Test
    void saysHowToTakePartFromElsewhere() {
        assertThat(drawn(List.of(new Invitation("K7M-4QX9")), List.of()).all("TextRun"))
                .extracting(run -> run.path("text").asString())
                .anyMatch(text -> text.contains("JOIN K7M-4QX9"));
    }

    @Test
    void speaksOfASessionToTheGroup() {
        assertThat(drawn(List.of(), List.of(new Choice("session next", new PlanLabel("Next"), Choice.Kind.ANSWER)))
                        .all("Action.Submit")
                        .get(0)
                        .path("data"))
                .isEqualTo(json("{\"say\":\"session next\"}"));
    }

    @Test
    void asksForACommentByAForm() {
        ReadCard card = card(new Form(3, Optional.of("clinics"), true, Optional.of("s1")));

        assertThat(card.all("Input.Text"))
                .extracting(input -> input.path("id").asString())
                .containsExactly("text", "organisation");
        assertThat(card.all("Input.ChoiceSet"))
                .extracting(input -> input.path("id").asString())
                .containsExactly("stance", "stakeholder_type");
        assertThat(card.all("Action.Execute").get(0)).isEqualTo(json("""
                {"type":"Action.Execute","title":"Send","verb":"comment","data":{"comment":3,"commitment":"clinics","session":"s1"},
                "fallback":{"type":"Action.Submit","title":"Send","data":{"comment":3,"commitment":"clinics","session":"s1"}}}"""));
        assertThat(card.complaints()).isEmpty();
    }

    @Test
    void asksWhoWritesOnlyWhereThatIsWanted() {
        ReadCard card = card(new Form(0, Optional.empty(), false, Optional.empty()));

        assertThat(card.all("Input.Text")).hasSize(1);
        assertThat(card.all("Input.ChoiceSet")).hasSize(1);
        assertThat(card.all("Action.Execute").get(0).path("data")).isEqualTo(json("{\"comment\":0}"));
    }

    @Test
    void offersTheValuesThatAreUnderstood() {
        assertThat(card(new Form(3, Optional.empty(), true, Optional.empty())).all("Input.ChoiceSet").stream()
                        .flatMap(set -> set.path("choices").valueStream())
                        .map(choice -> choice.path("value").asString()))
                .containsExactly(
                        "support",
                        "support_with_changes",
                        "oppose",
                        "citizen",
                        "civil_society",
                        "government",
                        "private_sector",
                        "academia",
                        "media");
    }

    @Test
    void saysItsLanguageAndVersionAndNoColour() {
        ReadCard card = card(new Passage("Agua."));

        assertThat(card.tree().path("lang").asString()).isEqualTo("en");
        assertThat(card.tree().path("version").asString()).isEqualTo("1.5");
        assertThat(card.tree().toString()).doesNotContain("color", "backgroundImage");
    }

    @Test
    void cutsALabelThatIsTooLongForAButtonBetweenCharacters() {
        String title = drawn(List.of(), List.of(new Choice("1", new PlanLabel("👍".repeat(90)), Choice.Kind.ANSWER)))
                .all("Action.Submit")
                .get(0)
                .path("title")
                .asString();

        assertThat(title).isEqualTo("👍".repeat(25) + "…");
    }

    @Test
    void bringsBackWithEveryActionWhatWasAsked() {
        String card = new ReplyCards(WORDS)
                .draw(new Reply(
                        Language.ENGLISH,
                        List.of(new Item("3", "Clinics"), new Form(3, Optional.empty(), false, Optional.empty())),
                        List.of(answer("1"))))
                .get(0)
                .card()
                .orElseThrow();
        JsonNode filled = CardFilling.asking(card, "k3x9");

        assertThat(filled.findValues("data"))
                .hasSize(4)
                .allSatisfy(data -> assertThat(data.path("asked").asString("")).isEqualTo("k3x9"));
        assertThat(new ReadCard(filled).complaints()).isEmpty();
    }

    private static Choice answer(String value) {
        return new Choice(value, new PlanLabel("Answer " + value), Choice.Kind.ANSWER);
    }

    private static ReadCard card(Part... parts) {
        return drawn(List.of(parts), List.of());
    }

    private static ReadCard drawn(List<Part> parts, List<Choice> choices) {
        List<DrawnMessage> drawn = new ReplyCards(WORDS).draw(new Reply(Language.ENGLISH, parts, choices));
        assertThat(drawn).hasSize(1);
        return ReadCard.of(drawn.get(0));
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}

package org.openconsult.teams.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.authoring.ReplyLengths;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.CatalogLabel;
import org.openconsult.reply.Reply.Choice;
import org.openconsult.reply.Reply.Form;
import org.openconsult.reply.Reply.Heading;
import org.openconsult.reply.Reply.Part;
import org.openconsult.reply.Reply.Section;
import org.openconsult.teams.TeamsChannel;
import tools.jackson.databind.JsonNode;

/** In every language, with the sample plan. */
class EveryCardTest {
    private static final Catalogs WORDS = Catalogs.shipped();

    private final TeamsChannel channel = new TeamsChannel();

    static Stream<Language> languages() {
        return WORDS.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isOneThatTeamsTakes(Language language) {
        var lengths = new ReplyLengths(WORDS, SamplePlan.load(), channel);
        lengths.days().forEach(day -> {
            Player player = lengths.somebody(language, day);
            said().map(player::send)
                    .flatMap(turn -> turn.replies().stream())
                    .forEach(reply -> assertThat(channel.draw(reply, WORDS)).allSatisfy(EveryCardTest::isTaken));
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void showsACommitmentWholeWithAFormOnOneCard(Language language) {
        for (Commitment commitment : SamplePlan.load().commitments()) {
            assertThat(channel.draw(whole(commitment, language), WORDS))
                    .singleElement()
                    .satisfies(EveryCardTest::isTaken)
                    .satisfies(message -> assertThat(ReadCard.of(message).shown())
                            .contains(commitment
                                    .problem()
                                    .in(language, Language.ENGLISH)
                                    .strip()));
        }
    }

    private static Stream<String> said() {
        return Stream.of(
                        Stream.of(
                                "hi", "help", "privacy", "about", "more", "list", "comment", "0 words", "yes", "mine"),
                        SamplePlan.load().commitments().stream()
                                .map(Commitment::number)
                                .flatMap(number -> Stream.of(number + "", "more", number + " words", "1", "why")),
                        Stream.of(
                                "language",
                                "district",
                                "99 words",
                                "3",
                                "undo",
                                "status",
                                "forget me",
                                "stop",
                                "start"))
                .flatMap(words -> words);
    }

    private static Reply whole(Commitment commitment, Language language) {
        List<Part> parts = List.of(
                new Heading(commitment.number() + ". " + commitment.title().in(language, Language.ENGLISH)),
                new Section("choice.more", commitment.summary().in(language, Language.ENGLISH)),
                new Section("choice.more", commitment.problem().in(language, Language.ENGLISH)),
                new Section("choice.more", commitment.description().in(language, Language.ENGLISH)),
                new Section("choice.more", commitment.contribution().in(language, Language.ENGLISH)),
                new Section("choice.more", commitment.ogpRelevance().in(language, Language.ENGLISH)),
                new Form(
                        commitment.number(),
                        Optional.of(commitment.id()),
                        true,
                        Optional.of("0f1e2d3c4b5a69788796a5b4")));
        return new Reply(
                language, parts, List.of(new Choice("list", new CatalogLabel("choice.list"), Choice.Kind.COMMAND)));
    }

    private static void isTaken(DrawnMessage message) {
        ReadCard card = ReadCard.of(message);
        assertThat(card.complaints()).isEmpty();
        assertThat(card.bytes()).isLessThan(26_000);
        assertThat(card.fallback()).isNotBlank();
        assertThat(Stream.of("Input.Text", "Input.ChoiceSet").flatMap(type -> card.all(type).stream()))
                .allSatisfy(
                        input -> assertThat(input.path("label").asString("")).isNotBlank());
        assertThat(buttons(card))
                .allSatisfy(button -> assertThat(button.path("title").asString(""))
                        .isNotBlank()
                        .doesNotContain("form.", "choice."));
    }

    private static Stream<JsonNode> buttons(ReadCard card) {
        return Stream.of("Action.Submit", "Action.Execute", "Action.ToggleVisibility")
                .flatMap(type -> card.all(type).stream());
    }
}

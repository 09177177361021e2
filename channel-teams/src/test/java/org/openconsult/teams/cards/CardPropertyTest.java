package org.openconsult.teams.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.Language;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.Choice;
import org.openconsult.reply.Reply.Form;
import org.openconsult.reply.Reply.Heading;
import org.openconsult.reply.Reply.Item;
import org.openconsult.reply.Reply.Passage;
import org.openconsult.reply.Reply.PlanLabel;
import org.openconsult.reply.Reply.Section;
import org.openconsult.testkit.EchoedWords;

/** Whatever a plan holds and people write. */
class CardPropertyTest {
    private final ReplyCards cards = new ReplyCards(new EchoedWords());

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> letters = Arbitraries.of(
                "a", "é", "\u0301", "\u200D", "👍", "👩‍🌾", "🇧🇿", "水", "<", "&", "\"", "\\", "**", "](", "{{DATE(",
                " ", ". ", "! ", "\n", "\r\n", "\t", "\ud83d", "\udc4d", "\u0000", "\u2028");
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(3);
        Arbitrary<String> mixed =
                Arbitraries.oneOf(letters, letters, any).list().ofMaxSize(40).map(all -> String.join("", all));
        return Arbitraries.integers()
                .between(1, 900)
                .flatMap(times ->
                        mixed.map(text -> text.repeat(times).substring(0, Math.min(text.length() * times, 12_000))));
    }

    @Property(tries = 60)
    void everyCardIsOneThatTeamsTakes(@ForAll("texts") String one, @ForAll("texts") String another) {
        Reply reply = new Reply(
                Language.ENGLISH,
                List.of(
                        new Heading(one),
                        new Section("name", another),
                        new Item("3", one),
                        new Form(3, Optional.of("nurses"), true, Optional.of("s"))),
                List.of(new Choice("1", new PlanLabel(another), Choice.Kind.ANSWER)));

        assertThat(cards.draw(reply)).allSatisfy(message -> {
            ReadCard card = ReadCard.of(message);
            assertThat(card.complaints()).isEmpty();
            assertThat(card.bytes()).isLessThanOrEqualTo(26_000);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(card.tree().toString()))
                    .isTrue();
        });
    }

    @Property(tries = 60)
    void nothingIsLostInTextAndOnCards(@ForAll("texts") String heading, @ForAll("texts") String passage) {
        List<DrawnMessage> drawn =
                cards.draw(new Reply(Language.ENGLISH, List.of(new Heading(heading), new Passage(passage)), List.of()));
        String whole = seen(CardText.clean(heading + "\n" + passage));

        assertThat(seen(drawn.stream().map(DrawnMessage::text).collect(Collectors.joining())))
                .isEqualTo(whole);
        assertThat(seen(drawn.stream()
                        .map(message -> ReadCard.of(message).shown())
                        .collect(Collectors.joining())
                        .replace("{\u2060{", "{{")))
                .isEqualTo(whole.replace("{\u2060{", "{{"));
    }

    private static String seen(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

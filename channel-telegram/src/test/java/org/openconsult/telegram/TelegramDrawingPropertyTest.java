package org.openconsult.telegram;

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
import org.openconsult.reply.Reply.Heading;
import org.openconsult.reply.Reply.Passage;
import org.openconsult.testkit.EchoedWords;

/** Whatever a plan holds. */
class TelegramDrawingPropertyTest {
    /** In bytes, markup included: Telegram's server reads no more. */
    private static final int LONGEST_MARKED = 1 << 15;

    private final TelegramChannel channel = new TelegramChannel(Optional::empty);

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> letters = Arbitraries.of(
                "a", "é", "\u0301", "\u200D", "👍", "👩‍🌾", "🇧🇿", "🏽", "水", "<", ">", "&", "\"", "<b>", "&amp;",
                "&lt", " ", ". ", "! ", "\n", "\r\n", "\t", "\ud83d", "\udc4d", "\u0000", "\u0002", "\u0003");
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(3);
        Arbitrary<String> mixed =
                Arbitraries.oneOf(letters, letters, any).list().ofMaxSize(40).map(all -> String.join("", all));
        return Arbitraries.integers()
                .between(1, 900)
                .flatMap(times ->
                        mixed.map(text -> text.repeat(times).substring(0, Math.min(text.length() * times, 15_000))));
    }

    @Property(tries = 150)
    void everyMessageIsOneThatTelegramTakes(@ForAll("texts") String heading, @ForAll("texts") String passage) {
        assertThat(drawn(heading, passage)).allSatisfy(message -> {
            assertThat(ShownHtml.of(message.text()).length()).isLessThanOrEqualTo(4096);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(message.text()))
                    .isTrue();
            assertThat(message.text().getBytes(StandardCharsets.UTF_8).length).isLessThan(LONGEST_MARKED);
        });
    }

    @Property(tries = 150)
    void nothingIsLost(@ForAll("texts") String heading, @ForAll("texts") String passage) {
        String shown = drawn(heading, passage).stream()
                .map(message -> ShownHtml.of(message.text()))
                .collect(Collectors.joining());

        assertThat(withoutSpace(shown)).isEqualTo(withoutSpace(PlainText.of(heading + "\n" + passage)));
    }

    private List<DrawnMessage> drawn(String heading, String passage) {
        return channel.draw(
                new Reply(Language.ENGLISH, List.of(new Heading(heading), new Passage(passage)), List.of()),
                new EchoedWords());
    }

    private static String withoutSpace(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package org.openconsult.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.transcript.Allowance;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.conversation.words.Spelling;
import org.openconsult.reply.Reply;

/** Whatever people send in whatever order: nothing fails, nothing is lost, nothing grows too long. */
class AnyConversationTest {
    private static final Catalogs WORDS = Catalogs.shipped();
    private static final NumberReader NUMBERS = new NumberReader(WORDS);
    private static final ActionPlan PLAN = SamplePlan.load();
    private static final PlainChannel CHANNEL = new PlainChannel(false);
    private static final ConversationEngine ENGINE =
            new ConversationEngine(WORDS, ConversationLimits.defaults(), LanguageGuess.none());

    private static final Set<String> KNOWN_WORDS = WORDS.languages().stream()
            .flatMap(language -> WORDS.keys(language)
                    .filter(key -> key.matches("(command|answer|language\\.called).*"))
                    .flatMap(key -> WORDS.words(language, key).stream()))
            .map(Spelling::plain)
            .collect(Collectors.toSet());

    private static final Set<String> DISTRICTS = PLAN.districts().stream()
            .flatMap(district -> district.name().texts().values().stream())
            .map(Spelling::plain)
            .collect(Collectors.toSet());

    @Property(tries = 100)
    void keepsEveryWordThatIsNeitherCommandNorChoice(@ForAll("conversations") List<Message> messages) {
        Player player = player();
        for (Message message : messages) {
            player.pass(message.pause());
            Turn turn = player.send(message.text());
            if (isInput(message.text())) {
                assertThat(kept(turn)).singleElement().satisfies(text -> assertThat(message.text())
                        .endsWith(text));
            }
        }
    }

    @Property(tries = 100)
    void keepsPlainWordsAsTheyWereSent(@ForAll("conversations") List<Message> before, @ForAll("unicode") String after) {
        Player player = player();
        before.forEach(message -> player.send(message.text()));
        assertThat(kept(player.send("zq " + after))).containsExactly("zq " + after);
        assertThat(kept(player.send("3 zq" + after))).containsExactly("zq" + after);
        assertThat(kept(player.send("3 - zq" + after))).containsExactly("zq" + after);
    }

    @Property(tries = 100)
    void staysWithinTheLimits(@ForAll("conversations") List<Message> messages) {
        Player player = player();
        for (Message message : messages) {
            player.pass(message.pause());
            Turn turn = player.send(message.text());
            assertThat(turn.replies()).hasSizeLessThanOrEqualTo(2);
            turn.replies().forEach(reply -> assertThat(length(reply))
                    .as(reply.toString())
                    .isBetween(1, Allowance.isPage(reply) ? 306 : 160));
        }
    }

    @Property(tries = 50)
    void isSilentFromStopToStart(
            @ForAll("conversations") List<Message> before, @ForAll("conversations") List<Message> after) {
        Player player = player();
        before.forEach(message -> player.send(message.text()));
        player.send("stop");
        after.stream()
                .filter(message ->
                        !Set.of("start", "unstop", "iniciar", "alta").contains(Spelling.plain(message.text())))
                .forEach(message ->
                        assertThat(player.send(message.text()).replies()).isEmpty());
        assertThat(player.send("start").replies()).hasSize(1);
    }

    record Message(String text, Duration pause) {}

    @Provide
    Arbitrary<List<Message>> conversations() {
        Arbitrary<Duration> pauses = Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(2, 11), Tuple.of(1, 1500))
                .map(Duration::ofMinutes);
        return Combinators.combine(texts(), pauses)
                .as(Message::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> unicode() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings().withChars("ab3 \n\t.:-\u00A0\u200B").ofMaxLength(20));
    }

    private Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(KNOWN_WORDS.stream().sorted().toList());
        Arbitrary<String> numbers = Arbitraries.of(
                "0",
                "1",
                "2",
                "3",
                "8",
                "9",
                "99",
                "3.",
                "#3",
                "No. 3",
                "three",
                "٣",
                "c3",
                "999999999",
                "12345678901");
        Arbitrary<String> glue = Arbitraries.of(" ", ": ", " - ", ".", ":", "\n", " \u200B", "  ");
        return Arbitraries.oneOf(
                words,
                words.map(word -> word.toUpperCase(Locale.ROOT) + "!"),
                numbers,
                Combinators.combine(numbers, glue, unicode()).as((number, space, text) -> number + space + text),
                Combinators.combine(numbers, glue, words).as((number, space, text) -> number + space + text),
                Combinators.combine(words, glue, unicode()).as((word, space, text) -> word + space + text),
                Arbitraries.of("move 6", "mover 99", "move 0", "comment 3", "language es", "Toledo", "we need nurses"),
                unicode(),
                Arbitraries.of("\u200F", "👍🏽", "e\u0301".repeat(300), "x".repeat(5_000), "\u0000", "\uD83D", " \n"));
    }

    private static Player player() {
        Instant open = PLAN.publicConsultation()
                .start()
                .plusDays(9)
                .atStartOfDay(PLAN.timeZone())
                .toInstant();
        return new Player(ENGINE, PLAN, CHANNEL, open);
    }

    /** Told from the message alone: what remains when all that can be a command, a choice or a number is set aside. */
    private static boolean isInput(String text) {
        String plain = Spelling.plain(text.replaceFirst("^\\s*/", ""));
        String firstWord = text.strip().split("\\s+", 2)[0];
        boolean canBeCommand =
                KNOWN_WORDS.contains(plain) || KNOWN_WORDS.contains(Spelling.plain(firstWord.replaceFirst("^/", "")));
        boolean canBeChoice = DISTRICTS.contains(plain) || NUMBERS.alone(text).isPresent();
        return !Spelling.isBlank(text) && !canBeCommand && !canBeChoice;
    }

    private static List<String> kept(Turn turn) {
        return turn.facts().stream().flatMap(fact -> words(fact).stream()).toList();
    }

    private static Optional<String> words(Fact fact) {
        if (fact instanceof Fact.CommentMade made) {
            return Optional.of(made.text());
        }
        return fact instanceof Fact.WordsAdded added ? Optional.of(added.words()) : Optional.empty();
    }

    private static int length(Reply reply) {
        return CHANNEL.draw(reply, WORDS).stream()
                .map(DrawnMessage::text)
                .mapToInt(String::length)
                .sum();
    }
}

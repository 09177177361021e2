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
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.command.Commands;
import org.openconsult.conversation.step.DistrictAsked;
import org.openconsult.conversation.step.LanguageAsked;
import org.openconsult.conversation.step.Listing;
import org.openconsult.conversation.step.Reading;
import org.openconsult.conversation.step.Step;
import org.openconsult.conversation.step.Writing;
import org.openconsult.conversation.transcript.Allowance;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.CommandWords;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.conversation.words.Spelling;
import org.openconsult.reply.Reply;

/**
 * Whatever people send in whatever order, wherever the talk stands: nothing fails, nothing is lost, nothing grows too
 * long. {@code -Dconversations.messages=3000} makes the talks long: some four hundred thousand messages.
 */
class AnyConversationTest {
    private static final Catalogs WORDS = Catalogs.shipped();
    private static final NumberReader NUMBERS = new NumberReader(WORDS);
    private static final ActionPlan PLAN = SamplePlan.load();
    private static final int MESSAGES = Integer.getInteger("conversations.messages", 12);
    private static final CommandWords COMMANDS = new CommandWords(WORDS);
    private static final ConversationEngine ENGINE =
            new ConversationEngine(WORDS, ConversationLimits.defaults(), LanguageGuess.none());

    private static final Set<String> KNOWN_WORDS = WORDS.languages().stream()
            .flatMap(language -> WORDS.keys(language)
                    .filter(key -> key.matches("(command|answer|sign|language\\.called).*"))
                    .flatMap(key -> WORDS.words(language, key).stream()))
            .map(Spelling::plain)
            .collect(Collectors.toSet());

    private static final Set<String> DISTRICTS = PLAN.districts().stream()
            .flatMap(district -> district.name().texts().values().stream())
            .map(Spelling::plain)
            .collect(Collectors.toSet());

    @Property(tries = 100)
    void keepsEveryWordThatIsNeitherCommandNorChoice(
            @ForAll("starts") Start start, @ForAll("conversations") List<Message> messages) {
        Player player = start.player();
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
    void keepsPlainWordsAsTheyWereSent(
            @ForAll("starts") Start start,
            @ForAll("conversations") List<Message> before,
            @ForAll("unicode") String after) {
        Player player = start.player();
        before.forEach(message -> player.send(message.text()));
        assertThat(kept(player.send("zq " + after))).containsExactly("zq " + after);
        assertThat(kept(player.send("3 zq" + after))).containsExactly("zq" + after);
        assertThat(kept(player.send("3 - zq" + after))).containsExactly("zq" + after);
    }

    @Property(tries = 100)
    void staysWithinTheLimits(@ForAll("starts") Start start, @ForAll("conversations") List<Message> messages) {
        Player player = start.player();
        for (Message message : messages) {
            player.pass(message.pause());
            Turn turn = player.send(message.text());
            assertThat(turn.replies()).hasSizeLessThanOrEqualTo(2);
            turn.replies().forEach(reply -> assertThat(length(player, reply))
                    .as(message.text() + " -> " + reply)
                    .isBetween(1, Allowance.isPage(reply) ? 306 : 160));
        }
    }

    @Property(tries = 50)
    void isSilentFromStopToStart(
            @ForAll("starts") Start start,
            @ForAll("conversations") List<Message> before,
            @ForAll("conversations") List<Message> after) {
        Player player = start.player();
        before.forEach(message -> player.send(message.text()));
        player.send("stop");
        after.stream().filter(message -> !startsAgain(message.text())).forEach(message -> assertThat(
                        player.send(message.text()).replies())
                .isEmpty());
        assertThat(player.send("start").replies()).hasSize(1);
    }

    record Message(String text, Duration pause) {}

    /** Where a talk stands when the messages come. */
    record Start(Conversation conversation, int day, Language locale, boolean buttons) {

        Player player() {
            Instant noon = PLAN.publicConsultation()
                    .start()
                    .plusDays(day)
                    .atStartOfDay(PLAN.timeZone())
                    .toInstant();
            Player player = new Player(ENGINE, PLAN, new PlainChannel(buttons), noon);
            player.speak(locale);
            player.continueFrom(heard(noon));
            return player;
        }

        private Conversation heard(Instant noon) {
            return new Conversation(
                    conversation.person(),
                    conversation
                            .lastComment()
                            .map(last -> new LastComment(
                                    last.id(),
                                    last.receipt(),
                                    last.subject(),
                                    noon.minusSeconds(60),
                                    last.stanceTaken(),
                                    last.additions(),
                                    last.lastLength())),
                    conversation.misfits(),
                    Optional.of(noon.minusSeconds(60)),
                    Optional.of(PlanSeen.of(PLAN)),
                    conversation.step(),
                    null,
                    List.of(),
                    Optional.empty());
        }
    }

    @Provide
    Arbitrary<Start> starts() {
        return Combinators.combine(
                        talks(),
                        Arbitraries.of(-7, 9, 90),
                        Arbitraries.of(WORDS.languages()),
                        Arbitraries.of(true, false))
                .as(Start::new);
    }

    private static Arbitrary<Conversation> talks() {
        Arbitrary<Optional<LastComment>> comments = Combinators.combine(
                        Arbitraries.of(ConversationCodecTest.subjects().toList()),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 11))
                .as((subject, stanceTaken, additions) -> new LastComment(
                        new CommentId("c"), Player.receipt(7), subject, Instant.EPOCH, stanceTaken, additions, 0))
                .optional();
        return Combinators.combine(people(), comments, Arbitraries.integers().between(0, 2), steps())
                .as((person, comment, misfits, step) -> new Conversation(
                        person,
                        comment,
                        misfits,
                        Optional.empty(),
                        Optional.empty(),
                        step,
                        null,
                        List.of(),
                        Optional.empty()));
    }

    private static Arbitrary<Acquaintance> people() {
        Arbitrary<Boolean> yesOrNo = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.of(WORDS.languages()).optional(),
                        Arbitraries.of("toledo", "nowhere").optional(),
                        Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)),
                        yesOrNo,
                        yesOrNo,
                        yesOrNo)
                .as((language, district, out, met, told, asked) -> new Acquaintance(
                        language, district, out, met, told, asked, asked, Optional.empty(), Optional.empty()));
    }

    private static Arbitrary<Step> steps() {
        Arbitrary<Step> plain = Arbitraries.of(ConversationCodecTest.steps().toList());
        return Arbitraries.oneOf(
                plain,
                plain.map(DistrictAsked::new),
                plain.map(LanguageAsked::new),
                plain.map(step -> new Listing(0, step)),
                Arbitraries.integers().between(-1, 99).map(Writing::new),
                Combinators.combine(
                                Arbitraries.integers().between(-1, 99),
                                Arbitraries.integers().between(-1, 99))
                        .as(Reading::new));
    }

    @Provide
    Arbitrary<List<Message>> conversations() {
        Arbitrary<Duration> pauses = Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(2, 11), Tuple.of(1, 1500))
                .map(Duration::ofMinutes);
        return Combinators.combine(texts(), pauses)
                .as(Message::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MESSAGES)
                .withSizeDistribution(RandomDistribution.uniform());
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
                Arbitraries.of(
                        "mneu",
                        "lsit",
                        "Stop. Thank you",
                        "please stop messaging me",
                        "99 leave me alone",
                        "start c3",
                        "👎",
                        "move 6",
                        "mover 99",
                        "move 0",
                        "comment 3",
                        "language es",
                        "Toledo",
                        "we need nurses"),
                unicode(),
                Arbitraries.of("\u200F", "👍🏽", "e\u0301".repeat(300), "x".repeat(5_000), "\u0000", "\uD83D", " \n"));
    }

    private static boolean startsAgain(String text) {
        return COMMANDS.readings(text).anyMatch(call -> call.command().equals("start"));
    }

    /** Told from the message alone: what remains when all that can be a command, a choice or a number is set aside. */
    private static boolean isInput(String text) {
        String plain = Spelling.plain(text.replaceFirst("^\\s*/", ""));
        String firstWord = text.strip().split("\\s+", 2)[0];
        boolean canBeCommand =
                KNOWN_WORDS.contains(plain) || KNOWN_WORDS.contains(Spelling.plain(firstWord.replaceFirst("^/", "")));
        boolean canBeChoice = DISTRICTS.contains(plain) || NUMBERS.alone(text).isPresent();
        boolean canBeSlip =
                COMMANDS.nearest(text, Set.copyOf(Commands.names()), false).isPresent();
        return !Spelling.isBlank(text) && !canBeCommand && !canBeChoice && !canBeSlip;
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

    private static int length(Player player, Reply reply) {
        return player.channel().draw(reply, WORDS).stream()
                .map(DrawnMessage::text)
                .mapToInt(String::length)
                .sum();
    }
}

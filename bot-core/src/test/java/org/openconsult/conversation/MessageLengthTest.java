package org.openconsult.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.transcript.Allowance;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;

/** Every prompt fits one segment and every page two, in every language, before, during and after the consultation. */
class MessageLengthTest {
    private static final int PROMPT = 160;

    private static final Catalogs WORDS = Catalogs.shipped();
    private static final ActionPlan PLAN = SamplePlan.load();
    private static final PlainChannel CHANNEL = new PlainChannel(false);
    private static final ConversationEngine ENGINE =
            new ConversationEngine(WORDS, ConversationLimits.defaults(), LanguageGuess.none());

    @ParameterizedTest
    @MethodSource("languagesAndDays")
    void fitsEveryReceiptButTheVeryFirstIntoOneSegment(Language language, LocalDate day) {
        for (Commitment commitment : PLAN.commitments()) {
            Player player = player(language, day);
            assertThat(allFit(player, commitment.number() + " too far away")).isTrue();
            assertThat(player.send(commitment.number() + " and too late").replies())
                    .singleElement()
                    .satisfies(reply -> assertThat(length(reply)).isLessThanOrEqualTo(PROMPT));
        }
    }

    @ParameterizedTest
    @MethodSource("languagesAndDays")
    void welcomesInOneSegmentWithThePrivacyLine(Language language, LocalDate day) {
        assertThat(player(language, day).send("/start").replies())
                .singleElement()
                .satisfies(reply -> {
                    assertThat(length(reply)).isLessThanOrEqualTo(PROMPT);
                    assertThat(reply.parts()).contains(new Reply.Phrase("privacy.line"));
                });
    }

    @ParameterizedTest
    @MethodSource("languagesAndDays")
    void fitsEveryPromptIntoOneSegment(Language language, LocalDate day) {
        Player player = player(language, day);
        for (String message : prompts()) {
            assertThat(allFit(player, message)).as(message).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("languagesAndDays")
    void fitsEveryPageIntoTwoSegments(Language language, LocalDate day) {
        Player player = player(language, day);
        Stream.concat(Stream.of("about", "list"), numbers().map(String::valueOf))
                .forEach(opening -> {
                    assertThat(allFit(player, opening)).as(opening).isTrue();
                    for (int page = 0; page < 20; page++) {
                        assertThat(allFit(player, "more")).as(opening).isTrue();
                    }
                });
    }

    static Stream<Arguments> languagesAndDays() {
        LocalDate opening = PLAN.publicConsultation().start();
        LocalDate closing = PLAN.publicConsultation().end();
        return WORDS.languages().stream()
                .flatMap(language -> Stream.of(opening.minusDays(3), opening.plusDays(3), closing.plusDays(3))
                        .map(day -> Arguments.of(language, day)));
    }

    private static List<String> prompts() {
        return Stream.of(
                        Stream.of("hi", "help", "privacy", "comment", "0", "it is long", "and longer", "undo", "undo"),
                        Stream.of("99 words", "99 words", "42", "5", "2", "6", "move", "77", "4", "move 2", "move 0"),
                        Stream.of(
                                "district", "0", "district", "1", "language", "back", "more", "start", "words", "more"),
                        numbers().flatMap(number -> Stream.of(number + " no", "why", number + " si", "skip", "undo")),
                        numbers().flatMap(number -> Stream.of("comment " + number, "words", "more words", "1", "undo")),
                        Stream.of("0 long", "stop", "start", "", " "))
                .flatMap(messages -> messages)
                .toList();
    }

    private static Stream<Integer> numbers() {
        return PLAN.commitments().stream().map(Commitment::number);
    }

    private static Player player(Language language, LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(PLAN.timeZone()).toInstant();
        Player player = new Player(ENGINE, PLAN, CHANNEL, noon);
        player.speak(language);
        return player;
    }

    private static boolean allFit(Player player, String message) {
        return player.send(message).replies().stream().allMatch(reply -> length(reply) <= Allowance.of(reply));
    }

    private static int length(Reply reply) {
        return CHANNEL.draw(reply, WORDS).stream()
                .map(DrawnMessage::text)
                .mapToInt(String::length)
                .sum();
    }
}

package org.openconsult.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.channel.Channel;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.transcript.Allowance;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;

/**
 * On a channel without buttons every prompt and every page is short enough, as it is really drawn there: in every
 * language, before, during and after the consultation.
 */
public abstract class MessageLengthContract {
    private static final Catalogs WORDS = Catalogs.shipped();
    private static final ActionPlan PLAN = SamplePlan.load();
    private static final ConversationEngine ENGINE =
            new ConversationEngine(WORDS, ConversationLimits.defaults(), LanguageGuess.none());

    protected abstract Channel channel();

    @ParameterizedTest
    @MethodSource("languagesAndDays")
    void fitsEveryReceiptButTheVeryFirstIntoOneSegment(Language language, LocalDate day) {
        for (Commitment commitment : PLAN.commitments()) {
            Player player = player(language, day);
            assertThat(allFit(player, commitment.number() + " too far away")).isTrue();
            assertThat(player.send(commitment.number() + " and too late").replies())
                    .singleElement()
                    .satisfies(reply -> assertThat(isPrompt(reply)).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("languagesAndDays")
    void welcomesInOneSegmentWithThePrivacyLine(Language language, LocalDate day) {
        assertThat(player(language, day).send("/start").replies())
                .singleElement()
                .satisfies(reply -> {
                    assertThat(isPrompt(reply)).isTrue();
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

    private Player player(Language language, LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(PLAN.timeZone()).toInstant();
        Player player = new Player(ENGINE, PLAN, channel(), noon);
        player.speak(language);
        return player;
    }

    private boolean allFit(Player player, String message) {
        return player.send(message).replies().stream()
                .allMatch(reply -> Allowance.isPage(reply) ? isPage(reply) : isPrompt(reply));
    }

    private boolean isPrompt(Reply reply) {
        return channel().traits().measure().fitsPrompt(drawn(reply));
    }

    private boolean isPage(Reply reply) {
        return channel().traits().measure().fitsPage(drawn(reply));
    }

    private String drawn(Reply reply) {
        List<DrawnMessage> messages = channel().draw(reply, WORDS);
        assertThat(messages).hasSize(1);
        return messages.get(0).text();
    }
}

package org.openconsult.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.authoring.ReplyLengths;
import org.openconsult.channel.Channel;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;

/**
 * On a channel without buttons every prompt and every page is short enough, as it is really drawn there: in every
 * language, before, during and after the consultation.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class MessageLengthContract {
    private static final Catalogs WORDS = Catalogs.shipped();

    private final ReplyLengths lengths = new ReplyLengths(WORDS, SamplePlan.load(), channel());

    protected abstract Channel channel();

    @ParameterizedTest
    @MethodSource("languagesAndDays")
    void fitsEveryPromptIntoOneSegment(Language language, LocalDate day) {
        assertThat(lengths.prompts(language, day)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void fitsEveryPageIntoTwoSegments(Language language) {
        assertThat(lengths.pages(language)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languagesAndDays")
    void fitsEveryReceiptButTheVeryFirstIntoOneSegment(Language language, LocalDate day) {
        for (Commitment commitment : SamplePlan.load().commitments()) {
            Player player = lengths.somebody(language, day);
            player.send(commitment.number() + " too far away");
            assertThat(player.send(commitment.number() + " and too late").replies())
                    .singleElement()
                    .satisfies(reply -> assertThat(isPrompt(reply)).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("languagesAndDays")
    void welcomesInOneSegmentWithThePrivacyLine(Language language, LocalDate day) {
        assertThat(lengths.somebody(language, day).send("/start").replies())
                .singleElement()
                .satisfies(reply -> {
                    assertThat(isPrompt(reply)).isTrue();
                    assertThat(reply.parts()).contains(new Reply.Phrase("privacy.line"));
                });
    }

    Stream<Language> languages() {
        return WORDS.languages().stream();
    }

    Stream<Arguments> languagesAndDays() {
        return WORDS.languages().stream()
                .flatMap(language -> lengths.days().stream().map(day -> Arguments.of(language, day)));
    }

    private boolean isPrompt(Reply reply) {
        return channel().draw(reply, WORDS).stream()
                .allMatch(drawn -> channel().traits().measure().fitsPrompt(drawn.text()));
    }
}

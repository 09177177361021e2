package org.openconsult.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.step.AboutPlan;
import org.openconsult.conversation.step.AnswersRead;
import org.openconsult.conversation.step.Assigning;
import org.openconsult.conversation.step.Choosing;
import org.openconsult.conversation.step.Commented;
import org.openconsult.conversation.step.DistrictAsked;
import org.openconsult.conversation.step.Editing;
import org.openconsult.conversation.step.ForgetAsked;
import org.openconsult.conversation.step.LanguageAsked;
import org.openconsult.conversation.step.Listing;
import org.openconsult.conversation.step.Moving;
import org.openconsult.conversation.step.OwnListed;
import org.openconsult.conversation.step.Reading;
import org.openconsult.conversation.step.Resting;
import org.openconsult.conversation.step.StakeholderAsked;
import org.openconsult.conversation.step.StanceAsked;
import org.openconsult.conversation.step.Step;
import org.openconsult.conversation.step.WhyAsked;
import org.openconsult.conversation.step.Writing;

class ConversationCodecTest {
    private final ConversationCodec codec = new ConversationCodec();

    @ParameterizedTest
    @MethodSource("steps")
    void readsEveryStepItWrites(Step step) {
        Conversation conversation = Conversation.fresh().with(step);
        assertThat(codec.read(codec.write(conversation))).isEqualTo(conversation);
    }

    @Test
    void knowsAllStepsByTheNamesTheyAreStoredUnder() {
        assertThat(steps().<Class<?>>map(Step::getClass))
                .containsExactlyInAnyOrder(Step.class.getPermittedSubclasses());
        assertThat(steps().map(step -> codec.write(Conversation.fresh().with(step)))
                        .map(ConversationCodecTest::name))
                .containsExactly(
                        "resting",
                        "listing",
                        "about",
                        "reading",
                        "choosing",
                        "writing",
                        "stance",
                        "why",
                        "stakeholder",
                        "district",
                        "language",
                        "commented",
                        "assigning",
                        "moving",
                        "own",
                        "editing",
                        "forget",
                        "answers");
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void readsAllThatItWrites(Subject subject) {
        var person = new Acquaintance(
                Optional.of(Language.SPANISH),
                Optional.of("toledo"),
                true,
                true,
                true,
                true,
                true,
                Optional.of(Instant.EPOCH),
                Optional.of(Instant.EPOCH));
        var comment = new LastComment(
                new CommentId("c1"),
                ReceiptCode.of(5).orElseThrow(),
                subject,
                Instant.parse("2020-10-12T15:00:00Z"),
                true,
                3,
                120);
        var conversation = new Conversation(
                person,
                Optional.of(comment),
                1,
                Optional.of(Instant.parse("2020-10-12T15:00:01.5Z")),
                Optional.of(new PlanSeen("plan", 2, List.of(3))),
                new Listing(2, new Moving()),
                new Pace(3.5, Optional.of(Instant.parse("2020-10-12T15:00:01.5Z")), true, 12, 2),
                List.of(new CommentId("c0"), new CommentId("c1")),
                Optional.of("session"));
        assertThat(codec.read(codec.write(conversation))).isEqualTo(conversation);
    }

    @Test
    void readsWhatAnOlderVersionWrote() {
        assertThat(codec.read("{}")).isEqualTo(Conversation.fresh());
        assertThat(codec.read("{\"person\":{\"optedOut\":true}}").optedOut()).isTrue();
    }

    @Test
    void readsWhatANewerVersionWrote() {
        String newer = "{\"person\":{\"shoeSize\":43},\"mood\":\"good\",\"step\":{\"step\":\"dancing\",\"floor\":1}}";
        assertThat(codec.read(newer)).isEqualTo(Conversation.fresh());
    }

    static Stream<Step> steps() {
        return Stream.of(
                new Resting(),
                new Listing(1, new Assigning()),
                new AboutPlan(1),
                new Reading(3, 2),
                new Choosing(),
                new Writing(3),
                new StanceAsked(),
                new WhyAsked(),
                new StakeholderAsked(),
                new DistrictAsked(new Writing(3)),
                new LanguageAsked(new Reading(3, 1)),
                new Commented(),
                new Assigning(),
                new Moving(),
                new OwnListed(1),
                new Editing(new CommentId("c1")),
                new ForgetAsked(new Writing(3)),
                new AnswersRead(List.of(new CommentId("c1")), 2));
    }

    static Stream<Subject> subjects() {
        return Stream.of(
                new Subject.OnCommitment(3, "open-tourism-directory", 2),
                new Subject.WholePlan(),
                new Subject.Unassigned());
    }

    private static String name(String json) {
        return json.replaceFirst(".*\"step\":\\{\"step\":\"(\\w+)\".*", "$1");
    }
}

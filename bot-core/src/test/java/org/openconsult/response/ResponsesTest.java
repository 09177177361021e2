package org.openconsult.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openconsult.moderation.StoredSamples.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Outcome;
import org.openconsult.campaign.Campaigns;
import org.openconsult.comment.CommentChange;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.moderation.Moderation;
import org.openconsult.moderation.ModerationChange.ChangeThemes;
import org.openconsult.moderation.StoredSamples;
import org.openconsult.response.Response.Stage;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;
import org.openconsult.theme.CodeBooks;
import org.openconsult.theme.ThemeText;

@ExtendWith(DatabaseExtension.class)
class ResponsesTest {
    private static final String ROSA = "rosa";
    private static final String TOMAS = "tomas";
    private static final ActionPlan PLAN = plan();
    private static final Target COMMITMENT = new Target(Target.Kind.COMMITMENT, "open-tourism-directory");

    private Storage storage;
    private AuditTrail trail;
    private Responses responses;
    private PublishedResponses published;
    private StoredSamples samples;
    private CommentId comment;
    private Instant now = MONDAY;

    private static ActionPlan plan() {
        ActionPlan sample = SamplePlan.load();
        return new ActionPlan(
                "plan",
                sample.country(),
                sample.version(),
                sample.timeZone(),
                sample.defaultLanguage(),
                sample.languages(),
                sample.title(),
                sample.introduction(),
                sample.dates(),
                sample.districts(),
                sample.calendar(),
                sample.commitments(),
                sample.draft());
    }

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        trail = new AuditTrail(storage, this::tick);
        published = new PublishedResponses(storage, () -> now);
        responses = new Responses(storage, trail, published, this::tick);
        samples = new StoredSamples(storage);
        comment = samples.keep("c1", "We need nurses");
    }

    /** Each moment is another. */
    private Instant tick() {
        now = now.plus(Duration.ofMinutes(1));
        return now;
    }

    private static ResponseText text(String reason) {
        return ResponseText.of(ResponseOutcome.ACCEPTED_IN_PART, Map.of(Language.ENGLISH, reason), PLAN);
    }

    private void publish(Target target, String reason) {
        long seen = responses.find("plan", target).map(Response::version).orElse(0L);
        assertThat(responses.draft(PLAN, target, seen, text(reason), ROSA)).isEqualTo(Outcome.DONE);
        assertThat(responses.review("plan", target, seen + 1, TOMAS)).isEqualTo(Outcome.DONE);
        assertThat(responses.publish("plan", target, seen + 2, ROSA)).isEqualTo(Outcome.DONE);
    }

    /** Both ways of finding the answer agree. */
    private Optional<String> answer(CommentId id) {
        Optional<Answer> one = new StoredAnswers(storage).to(id);
        assertThat(Answers.of(storage, "plan").to(samples.newest(id))).isEqualTo(one);
        return one.map(answer -> answer.text().reason().in(Language.ENGLISH, Language.ENGLISH));
    }

    @Test
    void isKnownAtOnceWherePublishedAndThreeSecondsLaterElsewhere() {
        PublishedResponses elsewhere = new PublishedResponses(storage, () -> now);
        assertThat(published.of("plan")).isEmpty();
        assertThat(elsewhere.of("plan")).isEmpty();
        Instant before = now;
        publish(COMMITMENT, "We hire ten.");
        now = before;

        assertThat(published.of("plan")).hasSize(1);
        assertThat(elsewhere.of("plan")).isEmpty();
        now = before.plusSeconds(3);
        assertThat(elsewhere.of("plan")).hasSize(1);
    }

    private String theme(String name) {
        return new CodeBooks(storage, trail)
                .add(
                        "plan",
                        new ThemeText(new LocalizedText(Map.of(Language.ENGLISH, name)), Optional.empty(), ""),
                        ROSA)
                .theme()
                .orElseThrow();
    }

    private void give(CommentId id, String... themes) {
        assertThat(new Moderation(storage, trail, this::tick)
                        .changeNewest(id, new ChangeThemes(Set.of(themes), Set.of()), ROSA))
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void isToldOnlyOnceASecondPersonHasReviewedIt() {
        responses.draft(PLAN, COMMITMENT, 0, text("Two nurses come."), ROSA);
        assertThat(responses.publish("plan", COMMITMENT, 1, TOMAS)).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(responses.review("plan", COMMITMENT, 1, ROSA)).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(responses.review("plan", COMMITMENT, 1, TOMAS)).isEqualTo(Outcome.DONE);
        assertThat(answer(comment)).isEmpty();

        assertThat(responses.publish("plan", COMMITMENT, 2, ROSA)).isEqualTo(Outcome.DONE);

        assertThat(answer(comment)).contains("Two nurses come.");
        assertThat(trail.page(AuditFilter.ALL, Optional.empty(), 10).entries())
                .allMatch(AuditEntry::tookEffect)
                .noneMatch(entry -> entry.toString().contains("nurses"))
                .extracting(AuditEntry::action)
                .containsExactly(
                        AuditAction.RESPONSE_PUBLISHED, AuditAction.RESPONSE_REVIEWED, AuditAction.RESPONSE_DRAFTED);
    }

    @Test
    void whoeverWroteAnyOfItReviewsNoneOfIt() {
        responses.draft(PLAN, COMMITMENT, 0, text("Two nurses come."), ROSA);
        responses.draft(PLAN, COMMITMENT, 1, text("Two nurses come in May."), TOMAS);

        assertThat(responses.review("plan", COMMITMENT, 2, ROSA)).isEqualTo(Outcome.NOT_POSSIBLE);
        assertThat(responses.review("plan", COMMITMENT, 2, "eva")).isEqualTo(Outcome.DONE);
    }

    @Test
    void staysAsItWasPublishedUntilACorrectionHasGoneTheSameWay() {
        publish(COMMITMENT, "Two nurses come.");
        responses.draft(PLAN, COMMITMENT, 3, text("Three nurses come."), TOMAS);
        assertThat(answer(comment)).contains("Two nurses come.");
        assertThat(responses.find("plan", COMMITMENT)).get().satisfies(response -> {
            assertThat(response.stage()).isEqualTo(Stage.DRAFTED);
            assertThat(response.authors()).containsExactly(TOMAS);
            assertThat(response.reviewer()).isEmpty();
        });

        responses.review("plan", COMMITMENT, 4, ROSA);
        responses.publish("plan", COMMITMENT, 5, ROSA);

        assertThat(answer(comment)).contains("Three nurses come.");
        assertThat(responses.history("plan", COMMITMENT))
                .extracting(Response::stage)
                .containsExactly(
                        Stage.DRAFTED, Stage.REVIEWED, Stage.PUBLISHED, Stage.DRAFTED, Stage.REVIEWED, Stage.PUBLISHED);
    }

    @Test
    void overwritesNobody() {
        responses.draft(PLAN, COMMITMENT, 0, text("Two nurses come."), ROSA);
        assertThat(responses.draft(PLAN, COMMITMENT, 0, text("No."), TOMAS)).isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(responses.find("plan", COMMITMENT).orElseThrow().text()).isEqualTo(text("Two nurses come."));
    }

    @Test
    void answersByTheMostSpecificAndThenTheNewest() {
        String roads = theme("Roads");
        String clinics = theme("Clinics");
        give(comment, roads, clinics);
        Campaigns campaigns = new Campaigns(storage, trail, this::tick);
        campaigns.make("k1", "plan", "Nurses", List.of(comment), ROSA);

        publish(new Target(Target.Kind.COMMENT, "c1"), "to you");
        publish(new Target(Target.Kind.CAMPAIGN, "k1"), "to the campaign");
        publish(new Target(Target.Kind.THEME, clinics), "to clinics");
        publish(new Target(Target.Kind.THEME, roads), "to roads");
        publish(COMMITMENT, "to the commitment");
        assertThat(answer(comment)).contains("to you");

        CommentId second = samples.keep("c2", "nurses");
        assertThat(answer(second)).contains("to the commitment");
        give(second, clinics);
        assertThat(answer(second)).contains("to clinics");
        give(second, roads);
        assertThat(answer(second)).contains("to roads");
        campaigns.add("k1", List.of(second), ROSA);
        assertThat(answer(second)).contains("to the campaign");
        campaigns.dissolve("k1", campaigns.find("k1").orElseThrow().version(), ROSA);
        assertThat(answer(second)).contains("to roads");
        assertThat(Answers.of(storage, "plan").answered())
                .isEqualTo(
                        new Answered(Set.of("c1"), Set.of(), Set.of(roads, clinics), Set.of("open-tourism-directory")));
    }

    @Test
    void answersMergedThemesAsOne() {
        String roads = theme("Roads");
        String streets = theme("Streets");
        give(comment, streets);
        publish(new Target(Target.Kind.THEME, roads), "to roads");
        assertThat(answer(comment)).isEmpty();

        CodeBooks books = new CodeBooks(storage, trail);
        books.merge("plan", books.of("plan").version(), streets, roads, ROSA);

        assertThat(answer(comment)).contains("to roads");
        assertThat(Answers.of(storage, "plan").answered().themes()).containsExactlyInAnyOrder(roads, streets);
    }

    @Test
    void answersNothingThatWasTakenBackOrErased() {
        publish(COMMITMENT, "Two nurses come.");
        publish(new Target(Target.Kind.COMMENT, "c1"), "As you say, nurses.");
        samples.change(comment, 4, CommentChange.withdraw());
        assertThat(answer(comment)).isEmpty();

        samples.erase(comment, 5);
        new ResponsesToErased(storage).erase("plan", comment);

        assertThat(answer(comment)).isEmpty();
        assertThat(storage.collection(Storage.RESPONSES).find().map(Object::toString))
                .noneMatch(stored -> stored.contains("As you say"));
        assertThat(responses.of("plan")).extracting(Response::target).containsExactly(COMMITMENT);
        assertThat(responses.draft(PLAN, new Target(Target.Kind.COMMENT, "c1"), 4, text("x"), ROSA))
                .isEqualTo(Outcome.NOT_POSSIBLE);
    }

    @Test
    void answersNothingThatIsNotThere() {
        for (Target missing : List.of(
                new Target(Target.Kind.COMMITMENT, "nothing"),
                new Target(Target.Kind.THEME, "t9"),
                new Target(Target.Kind.CAMPAIGN, "k9"),
                new Target(Target.Kind.COMMENT, "c9"),
                new Target(Target.Kind.PLAN, "1"))) {
            assertThat(responses.draft(PLAN, missing, 0, text("No."), ROSA)).isEqualTo(Outcome.NOT_POSSIBLE);
        }
        assertThat(responses.of("plan")).isEmpty();
    }

    @Test
    void needsAReasonInThePlansOwnLanguageAndNoneInOthersThanItHas() {
        assertThatThrownBy(() -> ResponseText.of(ResponseOutcome.ACCEPTED, Map.of(Language.SPANISH, "Sí."), PLAN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ResponseText.of(
                        ResponseOutcome.ACCEPTED, Map.of(Language.ENGLISH, "Yes.", new Language("fr"), "Oui."), PLAN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> text("x".repeat(ResponseText.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

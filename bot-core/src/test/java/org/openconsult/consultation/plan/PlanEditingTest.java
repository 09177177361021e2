package org.openconsult.consultation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.consultation.CalendarEntry;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.DateRange;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.PlanAuthor;
import org.openconsult.consultation.PlanEdition;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class PlanEditingTest {
    private static final String PLAN = "bz-sample-2021-2022";
    private static final PlanAuthor ANA = new PlanAuthor("ana", "clearer words");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T15:00:00Z"));
    private Consultations plans;
    private PlanEditing editing;

    @BeforeEach
    void use(Storage storage) {
        plans = new Consultations(storage, now::get);
        editing = new PlanEditing(plans);
        plans.load(SamplePlan.load());
    }

    private void laterBy(int seconds) {
        now.updateAndGet(instant -> instant.plusSeconds(seconds));
    }

    private Commitment commitment(int number) {
        return plans.edition(PLAN).orElseThrow().plan().commitment(number).orElseThrow();
    }

    private Commitment titled(Commitment commitment, String title) {
        Map<String, String> texts =
                new LinkedHashMap<>(CommitmentFields.of(commitment).texts());
        texts.put("title.en", title);
        return new CommitmentFields(texts)
                .read(
                        SamplePlan.load(),
                        SamplePlan.load().commitment(commitment.number()).orElseThrow(),
                        Locale.ENGLISH)
                .commitment()
                .orElseThrow()
                .withVersion(commitment.version());
    }

    @Test
    void makesAVersionAndKeepsWhoMadeItAndWhy() {
        laterBy(60);
        PlanEdit edit = editing.commitment(PLAN, titled(commitment(2), "Another title"), ANA);

        assertThat(edit).isInstanceOf(PlanEdit.Done.class);
        assertThat(commitment(2).version()).isEqualTo(2);
        assertThat(commitment(2).title().in(Language.ENGLISH)).contains("Another title");
        PlanEdition newest = plans.editions(PLAN, 10).get(0);
        assertThat(newest.number()).isEqualTo(2);
        assertThat(newest.author()).contains(ANA);
        assertThat(newest.since()).isEqualTo(now.get());
        assertThat(plans.editions(PLAN, 10).get(1).author()).isEmpty();
        assertThat(plans.edition(PLAN, 1)).contains(plans.editions(PLAN, 10).get(1));
        assertThat(plans.editions(PLAN, 1)).containsExactly(newest);
    }

    @Test
    void storesNothingWhereNothingWasChanged() {
        assertThat(editing.commitment(PLAN, commitment(2), ANA)).isInstanceOf(PlanEdit.Unchanged.class);
        assertThat(plans.editions(PLAN, 10)).hasSize(1);
    }

    @Test
    void neverWritesOverWhatSomebodyElseMade() {
        Commitment seen = commitment(2);
        editing.commitment(PLAN, titled(seen, "By Ana"), ANA);
        PlanEdit late = editing.commitment(PLAN, titled(seen, "By Ben"), new PlanAuthor("ben", ""));

        assertThat(late).isInstanceOfSatisfying(PlanEdit.Overtaken.class, overtaken -> assertThat(
                        overtaken.newest().author())
                .contains(ANA));
        assertThat(commitment(2).title().in(Language.ENGLISH)).contains("By Ana");
    }

    @Test
    void bringsEditsOfDifferentCommitmentsTogether() {
        Commitment second = commitment(2);
        Commitment third = commitment(3);
        editing.commitment(PLAN, titled(second, "By Ana"), ANA);

        assertThat(editing.commitment(PLAN, titled(third, "By Ben"), new PlanAuthor("ben", "")))
                .isInstanceOf(PlanEdit.Done.class);
        assertThat(commitment(2).title().in(Language.ENGLISH)).contains("By Ana");
        assertThat(commitment(3).title().in(Language.ENGLISH)).contains("By Ben");
    }

    @Test
    void letsOneOfManyAtOnceWin() {
        Commitment seen = commitment(2);
        List<CompletableFuture<PlanEdit>> edits = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> editing.commitment(PLAN, titled(seen, "By " + number), ANA)))
                .toList();

        assertThat(edits.stream().map(CompletableFuture::join).filter(PlanEdit.Done.class::isInstance))
                .hasSize(1);
        assertThat(plans.editions(PLAN, 10)).hasSize(2);
    }

    @Test
    void doesNotFindACommitmentThatWasRemoved() {
        Commitment seen = commitment(4);
        plans.load(PlanText.sample()
                .with("id: open-law-review", "id: something-else")
                .read()
                .plan()
                .orElseThrow());

        assertThat(editing.commitment(PLAN, titled(seen, "By Ana"), ANA)).isInstanceOf(PlanEdit.Overtaken.class);
    }

    @Test
    void changesPhasesThatNobodyElseChanged() {
        List<CalendarEntry> seen = SamplePlan.load().calendar();
        List<CalendarEntry> later = seen.stream()
                .map(entry -> new CalendarEntry(
                        entry.id(),
                        entry.name(),
                        new DateRange(entry.dates().start(), entry.dates().end().plusDays(7))))
                .toList();

        assertThat(editing.calendar(PLAN, seen, later, ANA)).isInstanceOf(PlanEdit.Done.class);
        assertThat(plans.edition(PLAN).orElseThrow().plan().calendar()).isEqualTo(later);
        assertThat(commitment(2).version()).isEqualTo(1);
        assertThat(editing.calendar(PLAN, seen, later, ANA)).isInstanceOf(PlanEdit.Overtaken.class);
        assertThat(editing.calendar(PLAN, later, later, ANA)).isInstanceOf(PlanEdit.Unchanged.class);
    }

    @Test
    void leavesPeopleToTalkAboutThePlanThatWasLoadedLast() {
        laterBy(60);
        plans.load(PlanText.sample().with(PLAN, "another-plan").read().plan().orElseThrow());
        laterBy(60);
        editing.commitment(PLAN, titled(commitment(2), "Another title"), ANA);

        assertThat(plans.current()).map(Consultation::id).contains("another-plan");
        assertThat(plans.all()).extracting(Consultation::id).containsExactly("another-plan", PLAN);
    }

    @Test
    void loadsAPlanOnlyOverTheOneThatWasSeen() {
        assertThat(plans.load(SamplePlan.load(), 0, ANA)).isEmpty();
        assertThat(plans.load(SamplePlan.load(), 1, ANA)).isPresent();
        assertThat(plans.load(SamplePlan.load(), 1, ANA)).isEmpty();
        assertThat(plans.load(
                        PlanText.sample().with(PLAN, "new-plan").read().plan().orElseThrow(), 0, ANA))
                .hasValueSatisfying(revision -> assertThat(revision.added()).hasSize(8));
    }

    @Test
    void knowsNoOtherPlan() {
        assertThatThrownBy(() -> editing.calendar("unknown", List.of(), List.of(), ANA))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(plans.edition("unknown")).isEmpty();
        assertThat(plans.edition(PLAN, 7)).isEmpty();
        assertThat(plans.editions("unknown", 10)).isEmpty();
    }
}

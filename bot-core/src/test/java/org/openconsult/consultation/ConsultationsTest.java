package org.openconsult.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditTrail;
import org.openconsult.consultation.plan.PlanText;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class ConsultationsTest {
    private static final PlanAuthor ANA = new PlanAuthor("ana", "clearer");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T15:00:00Z"));
    private Storage storage;
    private Consultations consultations;

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        consultations = instance();
    }

    @Test
    void hasNoneBeforeOneIsLoaded() {
        assertThat(consultations.current()).isEmpty();
        assertThat(consultations.all()).isEmpty();
    }

    @Test
    void keepsThePlanWhole() {
        PlanRevision revision = consultations.load(SamplePlan.load());

        assertThat(revision.added()).hasSize(8);
        assertThat(consultations.current()).contains(new Consultation(SamplePlan.load()));
        assertThat(consultations.find("bz-sample-2021-2022")).contains(new Consultation(SamplePlan.load()));
    }

    @Test
    void keepsEveryVersionOfACommitmentThatWasEverInForce() {
        consultations.load(SamplePlan.load());
        PlanRevision revision = consultations.load(edited("Decide together", "Choose together"));

        assertThat(revision.changed()).containsExactly("open-law-review");
        assertThat(storage.collection(Storage.COMMITMENT_VERSIONS).find())
                .extracting(version -> version.getString("_id"))
                .hasSize(9)
                .contains("bz-sample-2021-2022/open-law-review/1", "bz-sample-2021-2022/open-law-review/2");
    }

    @Test
    void makesTheOneLoadedLastTheCurrentOne() {
        consultations.load(SamplePlan.load());
        now.updateAndGet(instant -> instant.plusSeconds(1));
        consultations.load(edited("bz-sample-2021-2022", "another-plan"));

        assertThat(consultations.current()).map(Consultation::id).contains("another-plan");
        assertThat(consultations.all())
                .extracting(Consultation::id)
                .containsExactly("another-plan", "bz-sample-2021-2022");
    }

    @Test
    void hearsWithinSecondsWhatAnotherInstanceLoaded() {
        consultations.load(SamplePlan.load());
        assertThat(consultations.current()).isPresent();
        instance().load(edited("Decide together", "Choose together"));

        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(6)));

        assertThat(consultations
                        .current()
                        .orElseThrow()
                        .plan()
                        .commitment(4)
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void givesEachTextAVersionOfItsOwnWhenTwoAreLoadedAtOnce() {
        consultations.load(SamplePlan.load());
        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(number -> CompletableFuture.runAsync(
                                () -> instance().load(edited("Decide together", "Choose " + number))))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(storage.collection(Storage.CONSULTATIONS).countDocuments()).isEqualTo(9);
        Commitment inForce =
                instance().current().orElseThrow().plan().commitment(4).orElseThrow();
        assertThat(kept("open-law-review", inForce.version()))
                .isEqualTo(inForce.title().in(Language.ENGLISH, Language.ENGLISH));
    }

    @Test
    void givesACommitmentThatWasRemovedAndBroughtBackANewVersion() {
        consultations.load(SamplePlan.load());
        consultations.load(edited("id: open-law-review", "id: something-else"));
        consultations.load(edited("Decide together", "Choose together"));

        assertThat(consultations
                        .current()
                        .orElseThrow()
                        .plan()
                        .commitment(4)
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
        assertThat(kept("open-law-review", 1)).startsWith("Decide together");
        assertThat(kept("open-law-review", 2)).startsWith("Choose together");
    }

    @Test
    void areInTheAuditTrailBeforeTheyAreInForce() {
        consultations.load(SamplePlan.load());
        assertThat(trail()).isEmpty();
        consultations.load(edited("Decide together", "Choose together"), 1, ANA);

        assertThat(trail()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.PLAN_LOADED);
            assertThat(entry.who()).isEqualTo("ana");
            assertThat(entry.reason()).isEqualTo("clearer");
            assertThat(entry.before()).containsEntry("version", 1).containsEntry("opens", "2020-10-05");
            assertThat(entry.after()).containsEntry("version", 2).containsEntry("changed", List.of("open-law-review"));
            assertThat(entry.tookEffect()).isTrue();
        });
    }

    @Test
    void tellTheTrailAlsoOfWhatWasOvertaken() {
        consultations.load(SamplePlan.load());
        PlanEdition seen = consultations.edition("bz-sample-2021-2022").orElseThrow();
        instance().load(edited("Decide together", "Choose together"));
        assertThat(consultations.change(seen, edited("Decide together", "Think together"), ANA))
                .isEmpty();

        assertThat(trail()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.PLAN_CHANGED);
            assertThat(entry.tookEffect()).isFalse();
        });
    }

    @Test
    void tellOtherDatesFromOtherWords() {
        consultations.load(SamplePlan.load());
        PlanEdition seen = consultations.edition("bz-sample-2021-2022").orElseThrow();
        ActionPlan later = SamplePlan.openOn(LocalDate.of(2026, 11, 20));
        assertThat(consultations.change(seen, later, ANA)).isPresent();

        assertThat(trail()).extracting(AuditEntry::action).containsExactly(AuditAction.PHASES_CHANGED);
    }

    private List<AuditEntry> trail() {
        return new AuditTrail(storage, now::get)
                .page(AuditFilter.ALL, Optional.empty(), 10)
                .entries();
    }

    private String kept(String commitment, int version) {
        return storage.collection(Storage.COMMITMENT_VERSIONS)
                .find(Filters.eq("_id", "bz-sample-2021-2022/" + commitment + "/" + version))
                .first()
                .getEmbedded(List.of("commitment", "title", "en"), String.class);
    }

    private Consultations instance() {
        return new Consultations(storage, now::get);
    }

    private static ActionPlan edited(String words, String others) {
        return PlanText.sample().with(words, others).read().plan().orElseThrow();
    }
}

package org.openconsult.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditTrail;
import org.openconsult.consultation.plan.ActionPlanReader;
import org.openconsult.consultation.plan.ActionPlanWriter;
import org.openconsult.consultation.plan.DraftCheck;
import org.openconsult.consultation.plan.PlanEdit;
import org.openconsult.consultation.plan.PlanEditing;
import org.openconsult.consultation.plan.PlanProblem;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class DraftNumbersTest {
    private static final PlanAuthor ANA = new PlanAuthor("ana", "the committee said so");
    private static final String DIRECTORY = "open-tourism-directory";
    private static final String HEALTH = "rural-health-reporting";

    /** The third is the first now, the first is dropped with a reason, the last takes the third's number. */
    private static final String FINAL = SamplePlan.file()
                    .replaceFirst("(?s)  - number: 1\n    id: rural-health.*?(?=  - number: 2\n    id)", "")
                    .replaceFirst("- number: 3\n    id: open-t", "- number: 1\n    draft_numbers: [3]\n    id: open-t")
                    .replaceFirst("- number: 8\n    id: ", "- number: 3\n    draft_numbers: [8, 7]\n    id: ")
            + "\ndraft:\n  commitments:\n    - number: 1\n      reason: { en: A law does it., es: Lo hace una ley. }\n";

    private final Instant now = Instant.parse("2020-12-10T15:00:00Z");
    private Storage storage;
    private Consultations plans;

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        plans = new Consultations(storage, () -> now);
    }

    private static ActionPlan read(String file) {
        return new ActionPlanReader().read(file).plan().orElseThrow();
    }

    private ActionPlan stored() {
        return plans.find(SamplePlan.load().id()).orElseThrow().plan();
    }

    private DraftCommitment was(int number) {
        return stored().drafted(number).orElseThrow();
    }

    @Test
    void areCompletedByTheVersionThatPeopleWereAskedAbout() {
        plans.load(SamplePlan.load());
        plans.load(read(FINAL));

        assertThat(stored().draft().orElseThrow().version()).contains(1);
        assertThat(was(3).became()).containsExactly(DIRECTORY);
        assertThat(was(1).dropped()).isTrue();
        assertThat(was(1).id()).contains(HEALTH);
        assertThat(was(1).title()).isEqualTo(SamplePlan.load().commitment(1).map(Commitment::title));
        assertThat(was(1).reason().orElseThrow().in(Language.SPANISH)).contains("Lo hace una ley.");
        assertThat(was(7).became()).isEqualTo(was(8).became());
        assertThat(was(2).became()).as("by its id alone").containsExactly("airport-reopening-protocol");
        assertThat(plans.draft(stored()).orElseThrow().plan()).isEqualTo(SamplePlan.load());
    }

    @Test
    void changeNothingInTheTextsAndComeBackFromTheFileThatIsWritten() {
        plans.load(SamplePlan.load());
        PlanRevision revision = plans.load(read(FINAL));
        assertThat(revision.changed()).isEmpty();

        String written = new ActionPlanWriter().write(stored());
        assertThat(read(written)).isEqualTo(stored());
        plans.load(read(FINAL));
        assertThat(stored().version()).as("the same once more").isEqualTo(2);
    }

    @Test
    void stayWhereAFileSaysNothingOfThem() {
        plans.load(SamplePlan.load());
        plans.load(read(FINAL));
        DraftNumbers before = stored().draft().orElseThrow();
        plans.load(stored().withDraft(Optional.empty()));

        assertThat(stored().draft()).contains(before);
    }

    @Test
    void areCheckedAgainstTheDraftByLine() {
        plans.load(SamplePlan.load());
        String wrong = FINAL.replace("[8, 7]", "[8, 9]");
        ActionPlan known = plans.knowingItsDraft(read(wrong));
        DraftCheck check = DraftCheck.of(wrong, known, plans.draft(known).map(PlanEdition::plan), Locale.ENGLISH);

        int line = (int) wrong.substring(0, wrong.indexOf("[8, 9]")).lines().count();
        assertThat(check.errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(line))
                .extracting(PlanProblem::message)
                .asString()
                .contains("has no commitment 9");
        assertThat(check.warnings()).isEmpty();
    }

    @Test
    void warnOfADraftCommitmentThatIsGoneAndOfWhichNothingIsSaid() {
        plans.load(SamplePlan.load());
        String silent = FINAL.substring(0, FINAL.indexOf("\ndraft:\n"));
        ActionPlan known = plans.knowingItsDraft(read(silent));
        DraftCheck check = DraftCheck.of(silent, known, plans.draft(known).map(PlanEdition::plan), Locale.ENGLISH);

        assertThat(check.errors()).isEmpty();
        assertThat(check.warnings())
                .extracting(PlanProblem::message)
                .anyMatch(message -> message.contains("commitment 1 of the draft"));
    }

    @Test
    void whereNothingIsSaidTheNumbersAreNamedThatMeanSomethingElse() {
        plans.load(SamplePlan.load());
        PlanEdition edition = plans.edition(SamplePlan.load().id()).orElseThrow();
        ActionPlan next = plans.knowingItsDraft(read(FINAL)).withDraft(Optional.empty());

        assertThat(plans.unsaidNumbers(edition, next).numbers())
                .extracting(UnsaidNumbers.Unsaid::number)
                .containsExactly(1, 3, 8);
        assertThat(plans.unsaidNumbers(edition, next).numbers().get(0).now().map(Commitment::id))
                .contains(DIRECTORY);
        assertThat(plans.unsaidNumbers(edition, plans.knowingItsDraft(read(FINAL)))
                        .isEmpty())
                .isTrue();
        plans.load(next);
        assertThat(plans.unsaidNumbers(plans.edition(next.id()).orElseThrow(), next)
                        .isEmpty())
                .as("once it is so")
                .isTrue();
    }

    @Test
    void areReadWithEveryMistakeByLine() {
        String wrong = FINAL.replace("[8, 7]", "[8, 8, x]").replace("draft:\n", "draft:\n  version: none\n");
        assertThat(new ActionPlanReader().read(wrong).errors())
                .extracting(PlanProblem::field)
                .containsExactlyInAnyOrder(
                        "commitments[6].draft_numbers[1]", "commitments[6].draft_numbers[2]", "draft.version");
    }

    @Test
    void areMissingInWhatAnOlderVersionStored() {
        ActionPlanDocuments documents = new ActionPlanDocuments();
        Document older = documents.write(SamplePlan.load());
        older.remove("draft");
        assertThat(documents.read(older)).isEqualTo(SamplePlan.load());
    }

    @Test
    void canBeSaidWithoutAFileAndStandInTheAuditTrail() {
        plans.load(SamplePlan.load());
        DraftNumbers said = new DraftNumbers(
                Optional.empty(),
                List.of(new DraftCommitment(
                        3,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(DIRECTORY, HEALTH),
                        Optional.of(new LocalizedText(Map.of(Language.ENGLISH, "Two offices lead it."))))));
        PlanEditing editing = new PlanEditing(plans);
        String id = SamplePlan.load().id();

        assertThat(editing.draft(id, Optional.empty(), said, ANA)).isInstanceOf(PlanEdit.Done.class);
        assertThat(editing.draft(id, Optional.empty(), said, ANA)).isInstanceOf(PlanEdit.Overtaken.class);
        assertThat(stored().became(was(3))).extracting(Commitment::number).containsExactly(1, 3);
        assertThat(new AuditTrail(storage, () -> now)
                        .page(AuditFilter.ALL, Optional.empty(), 10)
                        .entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo(AuditAction.DRAFT_NUMBERS_STATED);
                    assertThat(entry.after().get("draft_numbers")).asString().contains("3 → 1, 3");
                    assertThat(entry.reason()).isEqualTo(ANA.reason());
                });
    }
}

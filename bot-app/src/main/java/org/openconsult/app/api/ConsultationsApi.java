package org.openconsult.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.app.access.MayAdminister;
import org.openconsult.app.page.Refusal;
import org.openconsult.app.page.SmallBody;
import org.openconsult.app.plans.PlanSummary;
import org.openconsult.audit.Reason;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.PlanAuthor;
import org.openconsult.consultation.PlanEdition;
import org.openconsult.consultation.PlanLosses;
import org.openconsult.consultation.PlanRevision;
import org.openconsult.consultation.plan.ActionPlanReader;
import org.openconsult.consultation.plan.DraftCheck;
import org.openconsult.consultation.plan.PlanProblem;
import org.openconsult.consultation.plan.PlanReading;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.MissingTranslations;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists consultations and loads action plans. */
@RestController
@RequestMapping("/api/v1/consultations")
class ConsultationsApi {
    private static final int LARGEST_PLAN = 1024 * 1024;

    private final Consultations plans;
    private final Clock clock;
    private final ActionPlanReader reader = new ActionPlanReader();

    private final MissingTranslations missing;

    ConsultationsApi(Consultations plans, Catalogs words, Clock clock) {
        this.plans = plans;
        this.missing = new MissingTranslations(words);
        this.clock = clock;
    }

    record Listing(List<PlanSummary> consultations) {}

    record Refused(List<PlanProblem> errors) {}

    @GetMapping
    Listing list() {
        return new Listing(plans.all().stream()
                .map(consultation -> PlanSummary.of(consultation, clock.instant()))
                .toList());
    }

    /**
     * Takes a plan whole or not at all. What those who are being asked lose by it is among the warnings, as are numbers that they
     * were told and that would mean something else without a word; a {@code reason} in the address stands in the audit trail.
     */
    @PostMapping
    @MayAdminister
    ResponseEntity<?> load(InputStream body, HttpServletRequest request, Authentication who) throws IOException {
        String file = SmallBody.read(body, LARGEST_PLAN);
        PlanReading reading = reader.read(file);
        // Only after the body: what calls itself a form would be taken for parameters.
        Reason reason = Reason.of(Optional.ofNullable(request.getParameter("reason")));
        if (!reason.words().isEmpty() && !reason.isEnough()) {
            throw Refusal.badRequest("The parameter reason must have " + Reason.SHORTEST + " to " + Reason.LONGEST
                    + " characters, or be left out.");
        }
        if (reading.plan().isEmpty()) {
            return refused(reading.errors());
        }
        ActionPlan plan = plans.knowingItsDraft(reading.plan().get());
        DraftCheck check = DraftCheck.of(file, plan, plans.draft(plan).map(PlanEdition::plan), Locale.ENGLISH);
        if (!check.errors().isEmpty()) {
            return refused(check.errors());
        }
        List<PlanProblem> warnings = Stream.concat(reading.warnings().stream(), check.warnings().stream())
                .toList();
        return load(plan, warnings, new PlanAuthor(who.getName(), reason.words()));
    }

    private static ResponseEntity<Refused> refused(List<PlanProblem> errors) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(new Refused(errors));
    }

    /** Looks anew where somebody else loads the same plan at the same time. */
    private ResponseEntity<LoadedPlan> load(ActionPlan plan, List<PlanProblem> warnings, PlanAuthor author) {
        while (true) {
            Optional<PlanEdition> newest = plans.edition(plan.id());
            List<PlanProblem> losses = newest.map(edition -> PlanLosses.of(edition, plan, clock.instant()))
                    .map(LossWarnings::of)
                    .orElse(List.of());
            List<PlanProblem> unsaid = newest.map(edition -> plans.unsaidNumbers(edition, plan))
                    .map(LossWarnings::of)
                    .orElse(List.of());
            Optional<PlanRevision> stored =
                    plans.load(plan, newest.map(PlanEdition::number).orElse(0L), author);
            if (stored.isPresent()) {
                return loaded(stored.get(), Stream.of(warnings, losses, unsaid, untranslated(stored.get())));
            }
        }
    }

    private List<PlanProblem> untranslated(PlanRevision revision) {
        return missing.of(revision.plan()).stream()
                .map(warning -> new PlanProblem(1, "plan.languages", warning))
                .toList();
    }

    private static ResponseEntity<LoadedPlan> loaded(PlanRevision revision, Stream<List<PlanProblem>> warnings) {
        return ResponseEntity.created(URI.create("/api/v1/consultations"))
                .body(LoadedPlan.of(revision, warnings.flatMap(List::stream).toList()));
    }
}

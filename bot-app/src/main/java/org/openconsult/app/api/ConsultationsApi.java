package org.openconsult.app.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.openconsult.app.page.SmallBody;
import org.openconsult.app.plans.PlanSummary;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.plan.ActionPlanReader;
import org.openconsult.consultation.plan.PlanProblem;
import org.openconsult.consultation.plan.PlanReading;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.MissingTranslations;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

    /** Takes a plan whole or not at all. */
    @PostMapping
    ResponseEntity<?> load(InputStream body) throws IOException {
        PlanReading reading = reader.read(SmallBody.read(body, LARGEST_PLAN));
        return reading.plan()
                .<ResponseEntity<?>>map(plan -> loaded(plan, reading.warnings()))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(new Refused(reading.errors())));
    }

    private ResponseEntity<LoadedPlan> loaded(ActionPlan plan, List<PlanProblem> warnings) {
        List<PlanProblem> all = Stream.concat(
                        warnings.stream(),
                        missing.of(plan).stream().map(warning -> new PlanProblem(1, "plan.languages", warning)))
                .toList();
        LoadedPlan answer = LoadedPlan.of(plans.load(plan), all);
        return ResponseEntity.created(URI.create("/api/v1/consultations")).body(answer);
    }
}

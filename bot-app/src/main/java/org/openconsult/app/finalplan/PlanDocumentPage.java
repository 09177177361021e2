package org.openconsult.app.finalplan;

import java.util.Locale;
import java.util.Optional;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.report.ReportFormat;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The plan as a document at the desk: to be read, printed, and taken along as a file in each of its languages. */
@DeskController
class PlanDocumentPage {
    private final ChosenPlan asked;
    private final PlanDocuments documents;

    PlanDocumentPage(ChosenPlan asked, PlanDocuments documents) {
        this.asked = asked;
        this.documents = documents;
    }

    /** @param language the tag of one of the plan's; else that of the desk, else the plan's own */
    @GetMapping("/desk/plan/document")
    String page(
            @RequestParam Optional<String> consultation,
            @RequestParam Optional<String> language,
            Locale locale,
            Model page) {
        PlanWords words = asked.required(consultation, locale);
        ActionPlan plan = words.plan();
        Language shown = PlanDocuments.language(plan, language.or(() -> Optional.of(locale.getLanguage())));
        page.addAttribute("consultation", plan.id());
        page.addAttribute("document", documents.of(plan, shown));
        page.addAttribute("shown", shown.tag());
        page.addAttribute("languages", words.languages());
        return "desk/plan-document";
    }

    @GetMapping("/desk/plan/document.{format}")
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable String format,
            @RequestParam Optional<String> consultation,
            @RequestParam Optional<String> language,
            Locale locale) {
        ActionPlan plan = asked.requiredEdition(consultation).plan();
        ReportFormat wanted = ReportFormat.named(format)
                .orElseThrow(() -> Refusal.notFound("The plan is downloaded as document.pdf or document.docx."));
        Language in = PlanDocuments.language(plan, language.or(() -> Optional.of(locale.getLanguage())));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(PlanDocuments.name(plan, in, wanted))
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, wanted.mediaType())
                .body(out -> documents.write(plan, in, wanted, out));
    }
}

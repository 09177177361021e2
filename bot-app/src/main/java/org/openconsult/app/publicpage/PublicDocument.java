package org.openconsult.app.publicpage;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.openconsult.app.desk.report.ReportDocument;
import org.openconsult.app.desk.report.ReportFormat;
import org.openconsult.app.finalplan.PlanDocuments;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The plan as a document, to be read here or taken along as a file. */
@Controller
class PublicDocument {
    static final String FILES = "/plan.";

    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    /** With more text than this the page only tells what is in the files: it is too heavy for a slow line. */
    private static final int MOST_TEXT = 40_000;

    private final PublicPlans plans;
    private final PublicFrame frame;
    private final PublicFiles files;
    private final PlanDocuments documents;

    PublicDocument(PublicPlans plans, PublicFrame frame, PublicFiles files, PlanDocuments documents) {
        this.plans = plans;
        this.frame = frame;
        this.files = files;
        this.documents = documents;
    }

    @GetMapping("/consultations/{consultation}/plan")
    String page(@PathVariable String consultation, @RequestAttribute(Reader.ATTRIBUTE) Reader reader, ModelMap page) {
        ActionPlan plan = plans.required(consultation);
        frame.around(page, reader, plan, Addresses::document);
        ReportDocument document = documents.of(plan, language(plan, reader));
        page.addAttribute("document", document);
        page.addAttribute("documentLang", language(plan, reader).tag());
        page.addAttribute("whole", document.length() <= MOST_TEXT);
        return "public/document";
    }

    @GetMapping("/consultations/{consultation}/plan.{format}")
    ResponseEntity<Resource> file(
            @PathVariable String consultation,
            @PathVariable String format,
            @RequestAttribute(Reader.ATTRIBUTE) Reader reader)
            throws IOException {
        ActionPlan plan = plans.required(consultation);
        ReportFormat wanted = ReportFormat.named(format).orElseThrow(() -> Trouble.lost("public.lost.other"));
        Language language = language(plan, reader);
        String name = PlanDocuments.name(plan, language, wanted);
        PublicFile file = files.file(name, out -> documents.write(plan, language, wanted, out))
                .orElseThrow(Trouble::busy);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, wanted.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(FIVE_MINUTES)
                .lastModified(file.begun())
                .contentLength(file.size())
                .body(file.whole());
    }

    private static Language language(ActionPlan plan, Reader reader) {
        return PlanDocuments.language(plan, Optional.of(reader.language().tag()));
    }
}

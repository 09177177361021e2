package org.openconsult.app.desk.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.consultation.PlanEdition;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The report as a page, to be read and printed, and as files. */
@DeskController
class ReportPage {
    private final ChosenPlan plans;
    private final ReportMaker maker;
    private final ReportDownload download;
    private final ViewResolver templates;

    ReportPage(
            ChosenPlan plans,
            ReportMaker maker,
            ReportDownload download,
            @Qualifier("thymeleafViewResolver") ViewResolver templates) {
        this.plans = plans;
        this.maker = maker;
        this.download = download;
        this.templates = templates;
    }

    @GetMapping("/desk/report")
    View page(
            @RequestParam(name = ChosenPlan.PARAMETER) Optional<String> consultation, Authentication who, Locale locale)
            throws Exception {
        PlanEdition edition = plans.requiredEdition(consultation);
        View page = Objects.requireNonNull(templates.resolveViewName("desk/report", locale));
        return (model, request, response) -> maker.draw(edition, locale, who.getName(), document -> {
            Map<String, Object> all = new HashMap<>(Objects.requireNonNullElse(model, Map.of()));
            all.put("report", document);
            all.put("id", edition.plan().id());
            page.render(all, request, response);
        });
    }

    @GetMapping("/desk/report.{format}")
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable String format,
            @RequestParam(name = ChosenPlan.PARAMETER) Optional<String> consultation,
            Authentication who,
            Locale locale) {
        return download.file(plans.requiredEdition(consultation), format, locale, who.getName());
    }
}

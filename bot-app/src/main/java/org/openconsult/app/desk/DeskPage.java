package org.openconsult.app.desk;

import java.time.Clock;
import java.util.Map;
import org.openconsult.app.download.CommentDownload;
import org.openconsult.app.plans.PlanSummary;
import org.openconsult.consultation.Consultations;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The consultations and their comments as files, until there is a desk to read them at. */
@Controller
class DeskPage {
    private final Consultations plans;
    private final CommentDownload download;
    private final Clock clock;

    DeskPage(Consultations plans, CommentDownload download, Clock clock) {
        this.plans = plans;
        this.download = download;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String desk(Model page, Authentication who) {
        page.addAttribute("who", who.getName());
        page.addAttribute(
                "consultations",
                plans.all().stream()
                        .map(consultation -> PlanSummary.of(consultation, clock.instant()))
                        .toList());
        return "desk";
    }

    @GetMapping("/desk/consultations/{id}/comments.csv")
    ResponseEntity<StreamingResponseBody> comments(
            @PathVariable String id, @RequestParam Map<String, String> parameters, Authentication who) {
        return download.csv(id, parameters, who);
    }
}

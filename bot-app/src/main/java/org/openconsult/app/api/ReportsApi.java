package org.openconsult.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.openconsult.app.desk.report.ReportDownload;
import org.openconsult.app.page.Refusal;
import org.openconsult.consultation.Consultations;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Hands out the report of the review of a plan to programs. */
@RestController
class ReportsApi {
    private final Consultations plans;
    private final ReportDownload download;

    ReportsApi(Consultations plans, ReportDownload download) {
        this.plans = plans;
        this.download = download;
    }

    @Operation(
            summary = "The report of the review, with every comment as the public may read it",
            description = "A document for a committee, made anew each time it is asked for.",
            parameters = {
                @Parameter(name = "id", in = ParameterIn.PATH, description = "The consultation's id."),
                @Parameter(name = "format", in = ParameterIn.PATH, schema = @Schema(allowableValues = {"pdf", "docx"})),
                @Parameter(
                        name = "lang",
                        in = ParameterIn.QUERY,
                        description = "The language of the document.",
                        schema =
                                @Schema(
                                        allowableValues = {"en", "es"},
                                        defaultValue = "en"))
            })
    @GetMapping("/api/v1/consultations/{id}/report.{format}")
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable String id,
            @PathVariable String format,
            @RequestParam(name = "lang", defaultValue = "en") String language,
            Authentication who) {
        return download.file(
                plans.edition(id).orElseThrow(() -> Refusal.notFound("There is no consultation with this id.")),
                format,
                locale(language),
                who.getName());
    }

    private static Locale locale(String language) {
        return switch (language) {
            case "en" -> Locale.UK;
            case "es" -> Locale.forLanguageTag("es");
            default -> throw Refusal.badRequest("The parameter lang must be en or es.");
        };
    }
}

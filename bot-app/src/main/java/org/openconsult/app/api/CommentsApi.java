package org.openconsult.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.openconsult.app.download.CommentDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Hands out the comments on a plan to programs. */
@RestController
class CommentsApi {
    private final CommentDownload download;

    CommentsApi(CommentDownload download) {
        this.download = download;
    }

    /** What it says of the parameters is held to those that are read by ApiDescriptionTest. */
    @Operation(
            summary = "The comments on a plan, one row for each revision",
            description =
                    "CSV by RFC 4180 in UTF-8 with a byte order mark, a workbook of Excel, or a JSON object a line."
                            + " It streams, however many there are.",
            parameters = {
                @Parameter(name = "id", in = ParameterIn.PATH, description = "The consultation's id."),
                @Parameter(
                        name = "format",
                        in = ParameterIn.PATH,
                        schema = @Schema(allowableValues = {"csv", "xlsx", "ndjson"})),
                @Parameter(
                        name = "profile",
                        in = ParameterIn.QUERY,
                        schema =
                                @Schema(
                                        allowableValues = {"public", "analyst", "restricted"},
                                        defaultValue = "public"),
                        description = "How much about people is told; restricted, with texts as they were written, is"
                                + " for administrators, and each download is kept in the audit trail."),
                @Parameter(
                        name = "reason",
                        in = ParameterIn.QUERY,
                        description = "Why unmasked texts are needed, 8 to 500 characters; required for restricted."),
                @Parameter(name = "channel", in = ParameterIn.QUERY, description = "Only what came by this channel."),
                @Parameter(
                        name = "district",
                        in = ParameterIn.QUERY,
                        description = "Only from this district of the plan."),
                @Parameter(name = "language", in = ParameterIn.QUERY, description = "Only in this language."),
                @Parameter(
                        name = "commitment",
                        in = ParameterIn.QUERY,
                        description = "Only on this commitment, by number or id; 0 for the whole plan."),
                @Parameter(name = "stance", in = ParameterIn.QUERY, description = "Only with this stance."),
                @Parameter(name = "status", in = ParameterIn.QUERY, description = "Only in this status."),
                @Parameter(
                        name = "from",
                        in = ParameterIn.QUERY,
                        description =
                                "Only what arrived on or after this day of the plan's time zone, or moment with an offset."),
                @Parameter(
                        name = "to",
                        in = ParameterIn.QUERY,
                        description =
                                "Only what arrived on or before this day of the plan's time zone, or moment with an offset.")
            })
    @GetMapping("/api/v1/consultations/{id}/comments.{format}")
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable String id,
            @PathVariable String format,
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            Authentication who) {
        return download.file(id, format, parameters, who);
    }
}

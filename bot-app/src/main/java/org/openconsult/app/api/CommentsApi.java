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
                        schema = @Schema(allowableValues = {"csv", "xlsx", "ndjson"}))
            })
    @ExportParameters
    @GetMapping("/api/v1/consultations/{id}/comments.{format}")
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable String id,
            @PathVariable String format,
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            Authentication who) {
        return download.file(id, format, parameters, who);
    }
}

package org.openconsult.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.Map;
import org.openconsult.app.download.ArchiveDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Hands out all tables of a consultation to programs. */
@RestController
class ArchiveApi {
    private final ArchiveDownload download;

    ArchiveApi(ArchiveDownload download) {
        this.download = download;
    }

    @Operation(
            summary = "All tables of a consultation in one zip",
            description =
                    "Comments, each version of each commitment, sessions, themes, coverage and the audit trail as CSV, the"
                            + " comments as NDJSON too, all of them in one workbook of Excel, README.txt with the meaning of"
                            + " every column, and MANIFEST.sha256. It takes the parameters of the comments' files; filters are"
                            + " for the comments alone. It streams, however many there are.",
            parameters = @Parameter(name = "id", in = ParameterIn.PATH, description = "The consultation's id."))
    @ExportParameters
    @GetMapping("/api/v1/consultations/{id}/export.zip")
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            Authentication who) {
        return download.file(id, parameters, who);
    }
}

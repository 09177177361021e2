package org.openconsult.app.desk.documents;

import java.nio.charset.StandardCharsets;
import org.openconsult.app.access.MayLead;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.page.Refusal;
import org.openconsult.app.upload.DocumentUploads;
import org.openconsult.document.Documents;
import org.openconsult.document.KeptDocument;
import org.openconsult.document.Occasion;
import org.openconsult.document.OpenedDocument;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Hands documents out, for saving and never for showing: no browser draws or runs what stands in one as a part of the desk.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6266">RFC 6266: Content-Disposition</a>
 */
@DeskController
class DocumentDownload {
    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private final Documents documents;
    private final Occasions occasions;

    DocumentDownload(Documents documents, Occasions occasions) {
        this.documents = documents;
        this.occasions = occasions;
    }

    @GetMapping(DocumentUploads.PATH + "{of}/{id}/{document}")
    @MayLead
    ResponseEntity<StreamingResponseBody> download(
            @PathVariable String of,
            @PathVariable String id,
            @PathVariable String document,
            HttpMethod method,
            Authentication who) {
        Occasion occasion = occasions.required(of, id);
        if (HttpMethod.HEAD.equals(method)) {
            return documents
                    .find(occasion, document)
                    .map(DocumentDownload::head)
                    .orElseThrow(DocumentDownload::none)
                    .build();
        }
        OpenedDocument opened =
                documents.open(occasion, document, who.getName()).orElseThrow(DocumentDownload::none);
        return head(opened.document()).body(opened.content()::copyTo);
    }

    private static ResponseEntity.BodyBuilder head(KeptDocument document) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(FileName.of(document), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, document.type().mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .contentLength(document.size());
    }

    private static Refusal none() {
        return Refusal.notFound("This document is not there, or was removed.");
    }
}

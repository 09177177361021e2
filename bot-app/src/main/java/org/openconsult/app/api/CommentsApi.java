package org.openconsult.app.api;

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

    @GetMapping("/api/v1/consultations/{id}/comments.csv")
    ResponseEntity<StreamingResponseBody> csv(
            @PathVariable String id, @RequestParam Map<String, String> parameters, Authentication who) {
        return download.csv(id, parameters, who);
    }
}

package org.openconsult.app.desk.exports;

import java.util.HashMap;
import java.util.Map;
import org.openconsult.app.access.MayRead;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.download.PreparedDownload;
import org.openconsult.app.download.PreparedExports;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Has zips prepared in the background, and hands each out once. Who may have which is judged where they are handed out. */
@DeskController
class PreparedExportsPage {
    private final PreparedExports exports;
    private final PreparedDownload download;

    PreparedExportsPage(PreparedExports exports, PreparedDownload download) {
        this.exports = exports;
        this.download = download;
    }

    @PostMapping("/desk/exports/prepare")
    @MayRead
    String prepare(@RequestParam String consultation, @RequestParam Map<String, String> form, Authentication who) {
        Map<String, String> parameters = new HashMap<>(form);
        parameters.remove("consultation");
        parameters.remove("_csrf");
        exports.ask(consultation, parameters, who);
        return "redirect:/desk/exports";
    }

    @GetMapping("/desk/exports/{id}/export.zip")
    ResponseEntity<StreamingResponseBody> file(@PathVariable String id, HttpMethod method, Authentication who) {
        return download.file(id, method, who);
    }
}

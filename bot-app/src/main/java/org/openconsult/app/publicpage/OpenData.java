package org.openconsult.app.publicpage;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.export.CommentExport;
import org.openconsult.export.table.TableColumn;
import org.openconsult.export.table.TableFormat;
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

/** The open data: all comments in the profile public, and what the columns mean. */
@Controller
class OpenData {
    static final String FILES = "/data/comments.";

    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final PublicPlans plans;
    private final PublicFrame frame;
    private final PublicFiles files;

    OpenData(PublicPlans plans, PublicFrame frame, PublicFiles files) {
        this.plans = plans;
        this.frame = frame;
        this.files = files;
    }

    @GetMapping("/consultations/{consultation}/data")
    String page(@PathVariable String consultation, @RequestAttribute(Reader.ATTRIBUTE) Reader reader, ModelMap page) {
        frame.around(page, reader, plans.required(consultation), Addresses::data);
        page.addAttribute(
                "columns",
                CommentExport.TABLE.header().stream().map(TableColumn::name).toList());
        page.addAttribute(
                "formats",
                Stream.of(TableFormat.values()).map(TableFormat::extension).toList());
        return "public/data";
    }

    @GetMapping("/consultations/{consultation}/data/comments.{format}")
    ResponseEntity<Resource> file(@PathVariable String consultation, @PathVariable String format) throws IOException {
        ActionPlan known = plans.required(consultation);
        TableFormat table = TableFormat.named(format).orElseThrow(() -> Trouble.lost("public.lost.other"));
        PublicFile file = files.comments(known, table).orElseThrow(Trouble::busy);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, table.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(known, table))
                .cacheControl(FIVE_MINUTES)
                .lastModified(file.begun())
                .contentLength(file.size())
                .body(file.whole());
    }

    private static String attachment(ActionPlan plan, TableFormat format) {
        return ContentDisposition.attachment()
                .filename(plan.id() + "-comments-public." + format.extension())
                .build()
                .toString();
    }
}

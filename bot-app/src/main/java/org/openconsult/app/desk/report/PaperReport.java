package org.openconsult.app.desk.report;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A report as PDF. The annex is laid out some pages at a time, and what is laid out waits on disk, so that its length has no
 * limit.
 */
@Component
class PaperReport {
    private final ITemplateEngine templates;
    private final MessageSource words;

    PaperReport(ITemplateEngine templates, MessageSource words) {
        this.templates = templates;
        this.words = words;
        XRLog.setLoggingEnabled(false);
    }

    /** Writes it, and leaves the stream open. */
    void write(ReportDocument report, OutputStream out) throws IOException {
        try (PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            Typefaces typefaces = Typefaces.in(pdf);
            Locale locale = report.locale();
            layOut(pdf, typefaces, "desk/report-paper", locale, Map.of("report", report));
            AnnexParts parts = new AnnexParts(report.annex());
            while (parts.hasNext()) {
                List<AnnexSection> part = parts.next();
                layOut(
                        pdf,
                        typefaces,
                        "desk/report-paper-annex",
                        locale,
                        Map.of("sections", part, "noText", report.labels().noText()));
            }
            PageNumbers.write(
                    pdf,
                    typefaces.own(),
                    (page, pages) -> words.getMessage("report.page", new Object[] {page, pages}, locale));
            pdf.getDocumentInformation().setTitle(report.title() + ": " + report.plan());
            pdf.getDocumentCatalog().setLanguage(locale.getLanguage());
            pdf.save(out);
        }
    }

    private void layOut(PDDocument pdf, Typefaces typefaces, String template, Locale locale, Map<String, Object> values)
            throws IOException {
        String page = templates.process(template, new Context(locale, values));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        typefaces.useIn(builder);
        builder.usePDDocument(pdf);
        builder.useUriResolver((base, address) -> address.startsWith("#") ? address : null);
        builder.withHtmlContent(typefaces.glyphs().shown(page), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }
}

package org.openconsult.app.desk.report;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** Draws documents as files. */
@Component
public class ReportFiles {
    private final PaperReport paper;
    private final WordReport word;

    ReportFiles(PaperReport paper, WordReport word) {
        this.paper = paper;
        this.word = word;
    }

    /** Writes it, and leaves the stream open. */
    public void write(ReportDocument document, ReportFormat format, OutputStream out) throws IOException {
        switch (format) {
            case PDF -> paper.write(document, out);
            case DOCX -> word.write(document, out);
        }
    }
}

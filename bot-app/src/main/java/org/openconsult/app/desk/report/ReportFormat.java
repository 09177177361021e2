package org.openconsult.app.desk.report;

import java.util.Optional;
import java.util.stream.Stream;

/** The files that a report is handed out as. */
public enum ReportFormat {
    /** For reading and printing. */
    PDF("pdf", "application/pdf"),
    /** For editing. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String extension;
    private final String mediaType;

    ReportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public static Optional<ReportFormat> named(String extension) {
        return Stream.of(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** How a file's name ends, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}

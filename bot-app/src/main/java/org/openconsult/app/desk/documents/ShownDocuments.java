package org.openconsult.app.desk.documents;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.upload.DocumentUploads;
import org.openconsult.document.DocumentKind;
import org.openconsult.document.Documents;
import org.openconsult.document.KeptDocument;
import org.openconsult.document.NewDocument;
import org.openconsult.document.Occasion;
import org.springframework.stereotype.Component;

/** The documents of a session or meeting in a reader's words. */
@Component
public class ShownDocuments {
    private static final int KILOBYTE = 1 << 10;
    private static final int MEGABYTE = 1 << 20;

    private final Documents documents;
    private final DocumentUploads uploads;

    ShownDocuments(Documents documents, DocumentUploads uploads) {
        this.documents = documents;
        this.uploads = uploads;
    }

    /**
     * What the pages of a session and of a meeting say of documents.
     *
     * @param path where they are brought and fetched
     * @param full as many are there as may be
     */
    public record Section(
            String path,
            List<Line> documents,
            Optional<Told> told,
            boolean full,
            int most,
            long mostBytes,
            long megabytes,
            int longestTitle,
            List<DocumentKind> kinds) {
        /** None of the titles. */
        @Override
        public String toString() {
            return "Section[" + documents.size() + " documents]";
        }
    }

    /**
     * A document.
     *
     * @param removed who removed it, when and why
     */
    public record Line(
            String id,
            DocumentKind kind,
            Optional<String> title,
            String type,
            String size,
            String addedBy,
            String addedAt,
            Optional<Removed> removed) {
        /** None of the title. */
        @Override
        public String toString() {
            return "Line[" + id + "]";
        }
    }

    /** Why one is not there any more. */
    public record Removed(String by, String at, String reason) {}

    /** The section of one session or meeting, with what became of a document just now. */
    public Section of(Occasion occasion, PlanWords words, Optional<String> outcome) {
        List<KeptDocument> all = documents.of(occasion);
        return new Section(
                DocumentUploads.PATH + occasion.kind().word() + "/" + occasion.id(),
                all.stream().map(document -> line(document, words)).toList(),
                outcome.flatMap(Told::of),
                all.stream().filter(KeptDocument::isThere).count() >= Documents.MOST,
                Documents.MOST,
                uploads.mostBytes(),
                uploads.megabytes(),
                NewDocument.LONGEST_TITLE,
                List.of(DocumentKind.values()));
    }

    private static Line line(KeptDocument document, PlanWords words) {
        return new Line(
                document.id(),
                document.kind(),
                document.title(),
                document.type().name(),
                size(document.size(), words.locale()),
                document.addedBy(),
                words.time(document.addedAt()),
                document.removal()
                        .map(removal -> new Removed(removal.by(), words.time(removal.at()), removal.reason())));
    }

    private static String size(long bytes, Locale locale) {
        NumberFormat number = NumberFormat.getInstance(locale);
        number.setMaximumFractionDigits(1);
        return bytes < MEGABYTE
                ? number.format(1 + (bytes - 1) / KILOBYTE) + " KB"
                : number.format((double) bytes / MEGABYTE) + " MB";
    }
}

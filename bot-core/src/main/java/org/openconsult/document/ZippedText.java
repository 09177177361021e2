package org.openconsult.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Tells what a zip is by the part that says so: {@code [Content_Types].xml} in files of Microsoft Office, {@code mimetype} in those
 * of OpenDocument. What can hold a program is neither.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 2</a>
 * @see <a href="https://docs.oasis-open.org/office/OpenDocument/v1.3/">OpenDocument 1.3, part 2</a>
 */
final class ZippedText {
    private static final String OFFICE_TYPES = "[Content_Types].xml";
    private static final String ODF_TYPE = "mimetype";
    /** A document of hundreds of pages has a few thousand characters there. */
    private static final int MOST_BYTES = 1 << 20;

    private static final Pattern MAIN_PART = Pattern.compile("application/vnd\\.[\\w.+-]+\\.main\\+xml");
    private static final Pattern PROGRAM =
            Pattern.compile("(?i)^(?:basic|scripts)/.|(?:^|/)vbaproject|(?:^|/)activex/|(?:^|/)macrosheets/");

    private ZippedText() {}

    static Optional<DocumentType> type(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.stream().map(ZipEntry::getName).anyMatch(name -> PROGRAM.matcher(name)
                    .find())) {
                return Optional.empty();
            }
            Optional<String> office = text(zip, OFFICE_TYPES);
            return office.isPresent() ? ofOffice(office.get()) : ofOpenDocument(text(zip, ODF_TYPE));
        } catch (ZipException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<DocumentType> ofOffice(String types) {
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            return Optional.empty();
        }
        Matcher main = MAIN_PART.matcher(types);
        return main.find()
                ? DocumentType.of(main.group().substring(0, main.group().length() - ".main+xml".length()))
                : Optional.empty();
    }

    private static Optional<DocumentType> ofOpenDocument(Optional<String> type) {
        return type.flatMap(DocumentType::of).filter(DocumentType.ODT::equals);
    }

    private static Optional<String> text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        }
    }
}

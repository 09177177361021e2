package org.openconsult.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells formats by what is in a file, whatever it is called and whoever says what it is. */
final class DocumentTypes {
    /** What Apache Tika calls the formats whose first bytes are enough. */
    private static final Map<String, DocumentType> BY_FIRST_BYTES = Map.ofEntries(
            Map.entry("image/jpeg", DocumentType.JPEG),
            Map.entry("image/png", DocumentType.PNG),
            Map.entry("image/webp", DocumentType.WEBP),
            Map.entry("image/heic", DocumentType.HEIC),
            Map.entry("image/heif", DocumentType.HEIC),
            Map.entry("application/pdf", DocumentType.PDF),
            Map.entry("audio/mpeg", DocumentType.MP3),
            Map.entry("audio/mp4", DocumentType.M4A),
            Map.entry("video/x-m4v", DocumentType.MP4),
            Map.entry("video/mp4", DocumentType.MP4),
            Map.entry("application/mp4", DocumentType.MP4),
            Map.entry("application/ogg", DocumentType.OGG),
            Map.entry("audio/ogg", DocumentType.OGG),
            Map.entry("audio/vorbis", DocumentType.OGG),
            Map.entry("audio/opus", DocumentType.OGG),
            Map.entry("audio/speex", DocumentType.OGG),
            Map.entry("audio/vnd.wave", DocumentType.WAV));

    private static final String ZIP = "PK\u0003\u0004";
    /** The brands of MP4 that Tika does not tell from QuickTime. */
    private static final Pattern MP4 = Pattern.compile("^....ftyp(?:iso[m2-9]|avc1|dash)", Pattern.DOTALL);
    /** The document type of EBML, which stands in its header; Tika leaves telling WebM from Matroska to its parsers. */
    private static final Pattern WEBM =
            Pattern.compile("^\\x1A\\x45\\xDF\\xA3.{1,50}\\x42\\x82\\x84webm", Pattern.DOTALL);

    private static final int BEGINNING = 64;
    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    private DocumentTypes() {}

    /** Nothing when it is none of those that are taken. */
    static Optional<DocumentType> of(Path file) throws IOException {
        String beginning = beginning(file);
        if (beginning.startsWith(ZIP)) {
            return ZippedText.type(file);
        }
        Optional<DocumentType> known = ofBytes(beginning, detected(file));
        if (known.isPresent()) {
            return known;
        }
        return PlainText.is(file) ? Optional.of(DocumentType.TEXT) : Optional.empty();
    }

    private static Optional<DocumentType> ofBytes(String beginning, String detected) {
        if (MP4.matcher(beginning).find()) {
            return Optional.of(DocumentType.MP4);
        }
        return WEBM.matcher(beginning).find()
                ? Optional.of(DocumentType.WEBM)
                : Optional.ofNullable(BY_FIRST_BYTES.get(detected));
    }

    private static String detected(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return KNOWN.detect(in, new Metadata()).getBaseType().toString();
        }
    }

    /** Each byte as one character. */
    private static String beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        }
    }
}

package org.openconsult.app.desk.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/**
 * A report as a document for Word and LibreOffice, to be edited by whoever gets it. All but the text itself is the same in
 * each and lies beside this class as files; the text is written one paragraph after the other, however many there are.
 */
@Component
class WordReport {
    private static final String FOLDER = "/report/word/";
    private static final String[] PARTS = {
        "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/settings.xml", "word/numbering.xml"
    };

    /** Writes it, and leaves the stream open. */
    void write(ReportDocument report, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (String part : PARTS) {
            put(zip, part, read(part));
        }
        put(zip, "word/styles.xml", read("word/styles.xml").replace("LANGUAGE", language(report.locale())));
        put(zip, "word/footer1.xml", read("word/footer1.xml"));
        put(zip, "docProps/core.xml", read("docProps/core.xml").replace("LANGUAGE", language(report.locale())));
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        try {
            WordText.write(report, new WordXml(text));
        } catch (XMLStreamException failure) {
            throw new IOException("The document could not be written", failure);
        }
        text.flush();
        zip.closeEntry();
        zip.finish();
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("es") ? "es-ES" : "en-GB";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String read(String part) throws IOException {
        try (InputStream in = WordReport.class.getResourceAsStream(FOLDER + part)) {
            if (in == null) {
                throw new IOException("A part of documents is missing: " + part);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

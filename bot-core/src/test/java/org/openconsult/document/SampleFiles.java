package org.openconsult.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files of the formats that people bring, and of some that nobody should. */
public final class SampleFiles {
    static final String WORD_TYPES = "<Types><Override PartName=\"/word/document.xml\" ContentType=\""
            + DocumentType.DOCX.mediaType() + ".main+xml\"/></Types>";

    private SampleFiles() {}

    public static byte[] picture(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] word() {
        var out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Minutes of the meeting");
            document.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] workbook() {
        var out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("attendance").createRow(0).createCell(0).setCellValue("34");
            workbook.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, String> entries) {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(text(entry.getValue()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Written as bytes in hexadecimal, and as text between apostrophes: {@code 00000018 'ftypheic'}. */
    static byte[] bytes(String written) {
        var out = new ByteArrayOutputStream();
        String[] parts = written.split("'", -1);
        for (int place = 0; place < parts.length; place++) {
            out.writeBytes(
                    place % 2 == 1
                            ? parts[place].getBytes(StandardCharsets.ISO_8859_1)
                            : HexFormat.of().parseHex(parts[place].replace(" ", "")));
        }
        out.writeBytes(new byte[64]);
        return out.toByteArray();
    }
}

package org.openconsult.app.desk.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The typefaces of one PDF, each embedded once however many parts it is made of: the product's own, and for letters that this
 * lacks the one that PDFBox brings.
 */
final class Typefaces {
    private static final String OWN = "/report/atkinson-hyperlegible-latin-";
    private static final String WIDE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final List<Typeface> all;
    private final Glyphs glyphs;

    private record Typeface(PDFont font, String family, int weight, FontStyle style) {}

    private Typefaces(List<Typeface> all, Glyphs glyphs) {
        this.all = all;
        this.glyphs = glyphs;
    }

    static Typefaces in(PDDocument pdf) throws IOException {
        List<Typeface> all = new ArrayList<>();
        List<CmapLookup> glyphs = new ArrayList<>();
        all.add(typeface(pdf, glyphs, OWN + "400-normal.ttf", "Own", 400, FontStyle.NORMAL));
        all.add(typeface(pdf, new ArrayList<>(), OWN + "400-italic.ttf", "Own", 400, FontStyle.ITALIC));
        all.add(typeface(pdf, new ArrayList<>(), OWN + "700-normal.ttf", "Own", 700, FontStyle.NORMAL));
        all.add(typeface(pdf, glyphs, WIDE, "Wide", 400, FontStyle.NORMAL));
        return new Typefaces(all, new Glyphs(glyphs));
    }

    private static Typeface typeface(
            PDDocument pdf, List<CmapLookup> glyphs, String resource, String family, int weight, FontStyle style)
            throws IOException {
        try (InputStream in = Typefaces.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("A typeface is missing: " + resource);
            }
            TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            glyphs.add(read.getUnicodeCmapLookup());
            return new Typeface(PDType0Font.load(pdf, read, true), family, weight, style);
        }
    }

    void useIn(PdfRendererBuilder builder) {
        for (Typeface typeface : all) {
            builder.useFont(
                    new PDFontSupplier(typeface.font()), typeface.family(), typeface.weight(), typeface.style(), true);
        }
    }

    /** For running text. */
    PDFont own() {
        return all.get(0).font();
    }

    Glyphs glyphs() {
        return glyphs;
    }
}

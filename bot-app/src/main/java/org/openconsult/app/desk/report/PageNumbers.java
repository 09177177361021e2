package org.openconsult.app.desk.report;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Writes at the foot of each page which one it is, of how many: that is known once all are there. */
final class PageNumbers {
    private static final float SIZE = 9;
    private static final float ABOVE_EDGE = 34;

    private PageNumbers() {}

    /** Says the number of a page, of so many. */
    @FunctionalInterface
    interface Saying {
        String of(int page, int pages);
    }

    static void write(PDDocument pdf, PDFont typeface, Saying saying) throws IOException {
        int pages = pdf.getNumberOfPages();
        int number = 0;
        for (PDPage page : pdf.getPages()) {
            number++;
            String said = saying.of(number, pages);
            float left = (page.getMediaBox().getWidth() - typeface.getStringWidth(said) / 1000 * SIZE) / 2;
            try (var content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
                content.beginMarkedContent(COSName.ARTIFACT);
                content.beginText();
                content.setFont(typeface, SIZE);
                content.newLineAtOffset(left, ABOVE_EDGE);
                content.showText(said);
                content.endText();
                content.endMarkedContent();
            }
        }
    }
}

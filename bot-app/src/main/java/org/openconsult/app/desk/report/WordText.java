package org.openconsult.app.desk.report;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.openconsult.app.desk.report.AnnexSection.Line;
import org.openconsult.app.desk.report.Block.Heading;
import org.openconsult.app.desk.report.Block.Items;
import org.openconsult.app.desk.report.Block.Paragraph;
import org.openconsult.app.desk.report.Block.Quote;
import org.openconsult.app.desk.report.Block.Quotes;
import org.openconsult.app.desk.report.Block.Table;

/** The text of a report in a document of Word. */
final class WordText {
    private static final String NEW_PAGE = "NewPage";

    private final WordXml xml;

    private WordText(WordXml xml) {
        this.xml = xml;
    }

    static void write(ReportDocument report, WordXml xml) throws XMLStreamException {
        WordText text = new WordText(xml);
        xml.document(() -> {
            xml.paragraph("Subtitle", report.title());
            xml.paragraph("Title", report.plan());
            text.blocks(report.opening());
            text.contents(report);
            text.blocks(report.body());
            text.annex(report);
            text.page();
        });
    }

    private void blocks(List<Block> blocks) throws XMLStreamException {
        for (Block block : blocks) {
            block(block);
        }
    }

    private void block(Block block) throws XMLStreamException {
        if (block instanceof Heading heading) {
            heading(heading.level(), heading.id(), heading.text());
        } else if (block instanceof Paragraph paragraph) {
            xml.paragraph(paragraph.quiet() ? "Quiet" : "Normal", paragraph.text());
        } else if (block instanceof Items items) {
            for (String item : items.texts()) {
                xml.paragraph("ListBullet", item);
            }
        } else if (block instanceof Quotes quotes) {
            for (Quote quote : quotes.quotes()) {
                xml.paragraph("Quote", quote.text());
                xml.paragraph("Source", quote.source());
            }
        } else if (block instanceof Table table) {
            WordTable.write(xml, table);
        }
    }

    private void heading(int level, String id, String text) throws XMLStreamException {
        xml.paragraph("Heading" + level, () -> xml.bookmark(bookmark(id), () -> xml.run(text)));
    }

    /** Begins with a letter and has no dash; 40 characters are enough for ours. */
    private static String bookmark(String id) {
        return "at_" + id.replace('-', '_');
    }

    /** With links at once; page numbers come when the program brings the table up to date. */
    private void contents(ReportDocument report) throws XMLStreamException {
        xml.paragraph(NEW_PAGE, report.labels().contents());
        boolean first = true;
        for (Heading heading : report.contents()) {
            entry(heading.level(), heading.id(), heading.text(), first);
            first = false;
        }
        if (!report.annex().isEmpty()) {
            entry(1, "annex", report.labels().annex(), false);
        }
        xml.paragraph("TOC1", () -> field("end"));
    }

    private void entry(int level, String id, String text, boolean first) throws XMLStreamException {
        xml.paragraph("TOC" + level, () -> {
            if (first) {
                xml.element("r", Map.of(), () -> xml.empty("fldChar", Map.of("fldCharType", "begin", "dirty", "true")));
                xml.element("r", Map.of(), () -> xml.instruction(" TOC \\o \"1-2\" \\h \\z \\u "));
                field("separate");
            }
            xml.link(bookmark(id), text);
        });
    }

    private void field(String type) throws XMLStreamException {
        xml.element("r", Map.of(), () -> xml.empty("fldChar", Map.of("fldCharType", type)));
    }

    private void annex(ReportDocument report) throws XMLStreamException {
        if (report.annex().isEmpty()) {
            return;
        }
        heading(1, "annex", report.labels().annex());
        xml.paragraph("Normal", report.labels().annexLead());
        for (AnnexSection section : report.annex()) {
            heading(2, section.id(), section.title());
            xml.paragraph("Quiet", section.count());
            for (Line line : section.lines()) {
                xml.paragraph("Facts", () -> {
                    xml.bold(line.publicId());
                    xml.run("  " + line.facts());
                });
                if (line.text().isEmpty()) {
                    xml.paragraph("Withheld", report.labels().noText());
                } else {
                    xml.paragraph("Said", line.text());
                }
            }
        }
    }

    /** A4, with the number of the page at its foot. */
    private void page() throws XMLStreamException {
        xml.element("sectPr", Map.of(), () -> {
            xml.footer("rId3");
            xml.empty("pgSz", Map.of("w", "11906", "h", "16838"));
            xml.empty(
                    "pgMar",
                    Map.of(
                            "top", "1134", "right", "1134", "bottom", "1247", "left", "1134", "header", "567", "footer",
                            "567", "gutter", "0"));
        });
    }
}

package org.openconsult.app.desk.report;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.openconsult.app.desk.report.Block.Cell;
import org.openconsult.app.desk.report.Block.Head;
import org.openconsult.app.desk.report.Block.Mark;
import org.openconsult.app.desk.report.Block.Table;

/**
 * Writes a table whose heads are repeated on each page; a chart's bars are shaded blanks at the end of its
 * rows, and its heading or first column names it.
 */
final class WordTable {
    /** Of a page between its margins, in twentieths of a point. */
    private static final int WIDTH = 9_600;

    private static final int BARS = 2_400;
    private static final int LONGEST_BAR = 48;
    private static final Map<Mark, String> SHADES = Map.of(Mark.BELOW, "FBECD3", Mark.EMPTY, "F6D9A8");

    private final WordXml xml;
    private final Table table;
    private final List<Integer> widths;

    private WordTable(WordXml xml, Table table) {
        this.xml = xml;
        this.table = table;
        this.widths = widths(table);
    }

    static void write(WordXml xml, Table table) throws XMLStreamException {
        new WordTable(xml, table).write();
    }

    /** Numbers take what they need at most, words the rest. */
    private static List<Integer> widths(Table table) {
        int room = WIDTH - (table.hasBars() ? BARS : 0);
        long numbers = table.heads().stream().filter(Head::number).count();
        long words = table.heads().size() - numbers;
        int ofNumber = (int) Math.min(1_750, room * 7 / 10 / Math.max(1, numbers));
        int ofWords = (int) ((room - numbers * ofNumber) / Math.max(1, words));
        return table.heads().stream()
                .map(head -> head.number() ? ofNumber : ofWords)
                .toList();
    }

    private void write() throws XMLStreamException {
        if (!table.hasBars()) {
            xml.paragraph("Caption", table.caption());
        }
        xml.element("tbl", Map.of(), () -> {
            xml.element("tblPr", Map.of(), () -> {
                xml.value("tblStyle", "ReportTable");
                xml.empty("tblW", Map.of("w", String.valueOf(WIDTH), "type", "dxa"));
                xml.value("tblLayout", "fixed");
            });
            xml.element("tblGrid", Map.of(), () -> {
                for (int width : widths) {
                    xml.empty("gridCol", Map.of("w", String.valueOf(width)));
                }
                if (table.hasBars()) {
                    xml.empty("gridCol", Map.of("w", String.valueOf(BARS)));
                }
            });
            heads();
            for (List<Cell> row : table.rows()) {
                row(row);
            }
        });
        xml.paragraph("AfterTable", "");
    }

    private void heads() throws XMLStreamException {
        xml.element("tr", Map.of(), () -> {
            xml.element("trPr", Map.of(), () -> {
                xml.empty("cantSplit", Map.of());
                xml.empty("tblHeader", Map.of());
            });
            for (int column = 0; column < widths.size(); column++) {
                Head head = table.heads().get(column);
                cell(widths.get(column), Mark.NONE, head.number(), () -> xml.bold(head.text()));
            }
            if (table.hasBars()) {
                cell(BARS, Mark.NONE, false, () -> {});
            }
        });
    }

    private void row(List<Cell> row) throws XMLStreamException {
        xml.element("tr", Map.of(), () -> {
            xml.element("trPr", Map.of(), () -> xml.empty("cantSplit", Map.of()));
            for (int column = 0; column < widths.size(); column++) {
                Cell cell = row.get(column);
                boolean number = table.heads().get(column).number();
                cell(widths.get(column), cell.mark(), number, () -> xml.run(cell.text()));
            }
            if (table.hasBars()) {
                cell(BARS, Mark.NONE, false, () -> bar(table.share(row)));
            }
        });
    }

    private void cell(int width, Mark mark, boolean number, WordXml.Inside inside) throws XMLStreamException {
        xml.element("tc", Map.of(), () -> {
            xml.element("tcPr", Map.of(), () -> {
                xml.empty("tcW", Map.of("w", String.valueOf(width), "type", "dxa"));
                if (SHADES.containsKey(mark)) {
                    xml.empty("shd", Map.of("val", "clear", "color", "auto", "fill", SHADES.get(mark)));
                }
            });
            xml.paragraph(number ? "TableNumber" : "TableText", inside);
        });
    }

    private void bar(long share) throws XMLStreamException {
        int length = (int) Math.round(share * LONGEST_BAR / 100.0);
        if (length > 0) {
            xml.run(
                    () -> {
                        xml.value("sz", "12");
                        xml.empty("shd", Map.of("val", "clear", "color", "auto", "fill", "0072B2"));
                    },
                    "\u00A0".repeat(length));
        }
    }
}

package org.openconsult.app.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openconsult.app.desk.coverage.CoverageRow;
import org.openconsult.app.desk.coverage.CoverageView;
import org.openconsult.app.desk.report.Block.Cell;
import org.openconsult.app.desk.report.Block.Head;
import org.openconsult.app.desk.report.Block.Heading;
import org.openconsult.app.desk.report.Block.Items;
import org.openconsult.app.desk.report.Block.Mark;
import org.openconsult.app.desk.report.Block.Paragraph;
import org.openconsult.app.desk.report.Block.Table;

/** What was wanted, what was heard, and where the gaps are. */
final class CoveragePart {
    /** More gaps than a plan of 20 commitments and 20 districts has cells would be read by nobody. */
    static final int MOST_GAPS = 400;

    private CoveragePart() {}

    static List<Block> of(CoverageView.Shown coverage, Wording wording) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "coverage", wording.say("coverage")));
        blocks.add(new Paragraph(wording.say("coverage.lead"), false));
        if (!coverage.districts().isEmpty()) {
            blocks.add(table(coverage, wording));
        }
        blocks.add(new Heading(2, "gaps", wording.say("coverage.gaps")));
        if (coverage.alerts().isEmpty()) {
            blocks.add(new Paragraph(wording.say("coverage.none"), false));
        } else {
            blocks.add(new Paragraph(
                    wording.say("coverage.named", coverage.alerts().size()), false));
            blocks.add(new Items(
                    coverage.alerts().stream().map(CoverageView.Alert::sentence).toList()));
        }
        return blocks;
    }

    private static Table table(CoverageView.Shown coverage, Wording wording) {
        List<Head> heads = new ArrayList<>(List.of(Head.of(wording.say("commitment"))));
        coverage.districts().forEach(district -> heads.add(Head.number(district.name())));
        List<List<Cell>> rows = new ArrayList<>();
        for (CoverageRow row : coverage.rows()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.name())));
            row.cells().forEach(part -> cells.add(cell(part, wording)));
            rows.add(List.copyOf(cells));
        }
        return new Table("cells", wording.say("coverage.cells"), Optional.empty(), heads, rows);
    }

    private static Cell cell(CoverageRow.Part part, Wording wording) {
        long comments = part.count().comments();
        String found = comments == 0
                ? wording.say("coverage.nobody")
                : wording.say("coverage.cell", comments, part.count().people());
        String text = part.wanted() > 0 ? wording.say("coverage.of", found, part.wanted()) : found;
        Mark mark =
                switch (part.level()) {
                    case NONE -> Mark.EMPTY;
                    case SOME -> Mark.BELOW;
                    case ENOUGH -> Mark.NONE;
                };
        return new Cell(text, comments, mark);
    }
}

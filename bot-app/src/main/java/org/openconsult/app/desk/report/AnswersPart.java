package org.openconsult.app.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openconsult.app.desk.report.Block.Cell;
import org.openconsult.app.desk.report.Block.Head;
import org.openconsult.app.desk.report.Block.Heading;
import org.openconsult.app.desk.report.Block.Paragraph;
import org.openconsult.app.desk.report.Block.Table;
import org.openconsult.report.Report;
import org.openconsult.response.ResponseOutcome;

/** How much was answered, and how. */
final class AnswersPart {
    private AnswersPart() {}

    static List<Block> of(Report report, Wording wording) {
        long open = report.open();
        NumberTables tables = new NumberTables(wording);
        List<List<Cell>> rows = new ArrayList<>();
        for (ResponseOutcome outcome : ResponseOutcome.values()) {
            String name = wording.ofDesk("response.outcome." + outcome.name(), outcome.word());
            rows.add(List.of(Cell.of(name), tables.cell(report.answered().getOrDefault(outcome, 0L))));
        }
        rows.add(List.of(Cell.of(wording.say("answers.open")), tables.cell(open)));
        return List.of(
                new Heading(1, "answers", wording.say("answers")),
                new Paragraph(wording.say("answers.lead", report.all().comments() - open, open), false),
                new Table(
                        "answered",
                        wording.say("answers.table"),
                        Optional.empty(),
                        List.of(Head.of(wording.say("answers.outcome")), Head.number(wording.say("howMany"))),
                        rows));
    }
}

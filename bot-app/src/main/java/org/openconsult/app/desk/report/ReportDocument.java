package org.openconsult.app.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openconsult.app.desk.coverage.CoverageView;
import org.openconsult.app.desk.report.Block.Heading;
import org.openconsult.report.Report;

/**
 * A report in one language, ready to be drawn.
 *
 * @param title what kind of document it is
 * @param plan the plan's title
 * @param body all but the annex
 */
public record ReportDocument(
        Locale locale,
        String title,
        String plan,
        List<Block> opening,
        List<Block> body,
        List<AnnexSection> annex,
        Labels labels) {

    /** The few words that the drawing itself needs. */
    public record Labels(String contents, String annex, String annexLead, String noText) {}

    static ReportDocument of(Report report, Wording wording, CoverageView.Shown coverage, String who) {
        List<Block> opening = OpeningPart.of(report, wording, who);
        RecordPart theRecord = new RecordPart(report, wording);
        List<Block> body = new ArrayList<>();
        body.addAll(OpeningPart.method(report, wording));
        body.addAll(NumbersPart.of(report, wording));
        body.addAll(CoveragePart.of(coverage, wording));
        body.addAll(SectionsPart.of(report, wording));
        body.addAll(AnswersPart.of(report, wording));
        body.addAll(theRecord.meetings());
        body.addAll(theRecord.withheld());
        List<AnnexSection> annex = new ArrayList<>();
        report.sections().stream()
                .filter(section -> section.entries() > 0)
                .forEach(section -> annex.add(AnnexSection.of(report, section, annex.size() + 1, wording)));
        return new ReportDocument(
                wording.locale(),
                wording.say("title"),
                PrintedText.of(wording.plan().title()),
                opening,
                List.copyOf(body),
                List.copyOf(annex),
                new Labels(
                        wording.say("contents"),
                        wording.say("annex"),
                        wording.say("annex.lead"),
                        wording.say("annex.noText")));
    }

    /** How much text is in all but the annex, about, in UTF-16 units. */
    public int length() {
        return body.stream().mapToInt(block -> block.toString().length()).sum();
    }

    /** Those that a table of contents has. */
    public List<Heading> contents() {
        return body.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() == 1 || heading.id().startsWith("on-"))
                .toList();
    }
}

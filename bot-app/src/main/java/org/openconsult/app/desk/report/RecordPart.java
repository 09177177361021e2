package org.openconsult.app.desk.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openconsult.app.desk.report.Block.Cell;
import org.openconsult.app.desk.report.Block.Head;
import org.openconsult.app.desk.report.Block.Heading;
import org.openconsult.app.desk.report.Block.Paragraph;
import org.openconsult.app.desk.report.Block.Table;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.HidingReason;
import org.openconsult.report.Meeting;
import org.openconsult.report.Report;
import org.openconsult.report.Report.Hidden;
import org.openconsult.report.Represented;

/** Meetings, and what is in the record and not for everybody. */
final class RecordPart {
    private final Report report;
    private final Wording wording;
    private final NumberTables tables;

    RecordPart(Report report, Wording wording) {
        this.report = report;
        this.wording = wording;
        this.tables = new NumberTables(wording);
    }

    List<Block> meetings() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "meetings", wording.say("meetings")));
        if (report.meetings().isEmpty()) {
            blocks.add(new Paragraph(wording.say("meetings.none"), false));
            return blocks;
        }
        blocks.add(new Paragraph(wording.say("meetings.lead"), false));
        if (report.meetings().stream().anyMatch(meeting -> meeting.represented().comments() > 0)) {
            blocks.add(new Paragraph(wording.say("meetings.represented"), false));
        }
        blocks.add(new Table(
                "meetings-table",
                wording.say("meetings"),
                Optional.empty(),
                List.of(
                        Head.of(wording.say("meeting.title")),
                        Head.of(wording.say("meeting.date")),
                        Head.of(wording.say("channel")),
                        Head.number(wording.say("meeting.present")),
                        Head.number(wording.say("meeting.people")),
                        Head.number(wording.say("count.comments")),
                        Head.number(wording.say("meeting.represented"))),
                report.meetings().stream().map(this::meeting).toList()));
        return blocks;
    }

    private List<Cell> meeting(Meeting meeting) {
        return List.of(
                Cell.of(meeting.place().orElseGet(() -> wording.say("meeting.untitled"))),
                Cell.of(wording.plan().day(meeting.date())),
                Cell.of(wording.channel(meeting.channel())),
                meeting.present().isPresent()
                        ? tables.cell(meeting.present().getAsInt())
                        : Cell.of(wording.say("unknown")),
                tables.cell(meeting.people()),
                tables.cell(meeting.comments()),
                represented(meeting.represented()));
    }

    private Cell represented(Represented represented) {
        if (represented.comments() == 0) {
            return Cell.of("");
        }
        return represented.counted() == 0 ? Cell.of(wording.say("unknown")) : tables.cell(represented.people());
    }

    List<Block> withheld() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "hidden", wording.say("hidden")));
        blocks.add(new Paragraph(wording.say("hidden.lead"), false));
        if (report.hidden().isEmpty()) {
            blocks.add(new Paragraph(wording.say("hidden.none"), false));
        } else {
            blocks.add(reasons());
            blocks.add(each());
        }
        blocks.add(new Heading(1, "gone", wording.say("gone")));
        blocks.add(new Paragraph(
                wording.say(
                        "gone.lead",
                        report.others().getOrDefault(CommentStatus.WITHDRAWN, 0L),
                        report.others().getOrDefault(CommentStatus.ERASED, 0L)),
                false));
        return blocks;
    }

    private Table reasons() {
        Map<HidingReason, Long> counts = new EnumMap<>(HidingReason.class);
        report.hidden().forEach(hidden -> counts.merge(reason(hidden), 1L, Long::sum));
        List<List<Cell>> rows = new ArrayList<>();
        counts.forEach(
                (reason, count) -> rows.add(List.of(Cell.of(wording.say("reason." + reason)), tables.cell(count))));
        return new Table(
                "reasons",
                wording.say("hidden.reasons"),
                Optional.empty(),
                List.of(Head.of(wording.say("reason")), Head.number(wording.say("count.comments"))),
                rows);
    }

    private static HidingReason reason(Hidden hidden) {
        return HidingReason.valueOf(hidden.reason().toUpperCase(Locale.ROOT));
    }

    private Table each() {
        return new Table(
                "hidden-each",
                wording.say("hidden.each"),
                Optional.empty(),
                List.of(
                        Head.of(wording.say("publicId")),
                        Head.of(wording.say("commitment")),
                        Head.of(wording.say("reason"))),
                report.hidden().stream()
                        .map(hidden -> List.of(
                                Cell.of(hidden.publicId()),
                                Cell.of(wording.subject(hidden.subject())),
                                Cell.of(wording.say("reason." + reason(hidden)))))
                        .toList());
    }
}

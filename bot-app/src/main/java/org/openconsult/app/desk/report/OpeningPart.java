package org.openconsult.app.desk.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openconsult.app.desk.report.Block.Heading;
import org.openconsult.app.desk.report.Block.Items;
import org.openconsult.app.desk.report.Block.Paragraph;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultation;
import org.openconsult.report.Report;

/** What the report is about, who made it, and how it came about. */
final class OpeningPart {
    private OpeningPart() {}

    static List<Block> of(Report report, Wording wording, String who) {
        ActionPlan plan = report.edition().plan();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                wording.say(
                        "made",
                        who,
                        wording.time(report.madeAt()),
                        plan.timeZone().getId()),
                false));
        blocks.add(new Paragraph(
                wording.say(
                        "edition",
                        report.edition().number(),
                        wording.time(report.edition().since()),
                        plan.version(),
                        plan.commitments().size()),
                false));
        blocks.add(new Paragraph(wording.plan().in(plan.introduction()), false));
        Instant now = report.madeAt();
        String phase = new Consultation(plan).phaseAt(now).name().toLowerCase(Locale.ROOT);
        blocks.add(new Paragraph(wording.say("phase." + phase), false));
        if (!report.figuresAgree()) {
            blocks.add(new Paragraph(
                    wording.say(
                            "moving",
                            report.figures().all().comments(),
                            report.all().comments()),
                    false));
        }
        return blocks;
    }

    static List<Block> method(Report report, Wording wording) {
        ActionPlan plan = report.edition().plan();
        String channels = report.figures().channels().keySet().stream()
                .map(wording::channel)
                .collect(Collectors.joining(", "));
        String languages = plan.languages().stream()
                .map(language -> wording.plan().language(language.tag()))
                .collect(Collectors.joining(", "));
        return List.of(
                new Heading(1, "method", wording.say("method")),
                new Heading(2, "part", wording.say("method.part")),
                new Paragraph(wording.say("method.how", languages), false),
                new Paragraph(
                        channels.isEmpty()
                                ? wording.say("method.noChannels")
                                : wording.say("method.channels", channels),
                        false),
                new Heading(2, "dates", wording.say("method.dates")),
                new Items(plan.calendar().stream()
                        .map(entry -> wording.say(
                                "method.date",
                                wording.plan().in(entry.name()),
                                wording.plan().day(entry.dates().start()),
                                wording.plan().day(entry.dates().end())))
                        .toList()),
                new Heading(2, "privacy", wording.say("method.privacy")),
                new Items(List.of(
                        wording.say("method.masks"),
                        wording.say("method.pseudonyms"),
                        wording.say("method.words"),
                        wording.say("method.characters"))),
                new Heading(2, "counting", wording.say("method.counting")),
                new Items(List.of(
                        wording.say("method.counts"),
                        wording.say("method.people"),
                        wording.say("method.campaigns"),
                        wording.say("method.themes"),
                        wording.say("method.sample"),
                        wording.say("method.revisions"),
                        wording.say("method.trials"))));
    }
}

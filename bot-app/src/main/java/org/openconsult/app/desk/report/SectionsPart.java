package org.openconsult.app.desk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openconsult.app.desk.report.Block.Cell;
import org.openconsult.app.desk.report.Block.Head;
import org.openconsult.app.desk.report.Block.Heading;
import org.openconsult.app.desk.report.Block.Paragraph;
import org.openconsult.app.desk.report.Block.Quote;
import org.openconsult.app.desk.report.Block.Quotes;
import org.openconsult.app.desk.report.Block.Table;
import org.openconsult.consultation.Commitment;
import org.openconsult.report.Both;
import org.openconsult.report.Report;
import org.openconsult.report.Section;
import org.openconsult.report.Section.OfStance;
import org.openconsult.report.Section.OnTheme;
import org.openconsult.report.Section.Said;

/** Commitment by commitment: what it is, how people stand on it, and what they said. */
final class SectionsPart {
    private final Report report;
    private final Wording wording;
    private final NumberTables tables;

    private SectionsPart(Report report, Wording wording) {
        this.report = report;
        this.wording = wording;
        this.tables = new NumberTables(wording);
    }

    static List<Block> of(Report report, Wording wording) {
        SectionsPart part = new SectionsPart(report, wording);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "commitments", wording.say("commitments")));
        int place = 0;
        for (Section section : report.sections()) {
            place++;
            blocks.add(new Heading(2, "on-" + place, wording.subject(section.subject())));
            blocks.addAll(part.section(section, place));
        }
        return blocks;
    }

    private List<Block> section(Section section, int place) {
        List<Block> blocks = new ArrayList<>();
        commitment(section).ifPresent(commitment -> {
            blocks.add(new Paragraph(wording.plan().in(commitment.summary()), false));
            blocks.add(new Paragraph(versions(commitment, section), true));
        });
        if (section.all().comments() == 0) {
            blocks.add(new Paragraph(wording.say("section.none"), false));
            return blocks;
        }
        blocks.add(new Paragraph(wording.both(section.all()), false));
        blocks.add(stances(section, place));
        blocks.addAll(themed(section, place));
        return blocks;
    }

    private Optional<Commitment> commitment(Section section) {
        return report.edition().plan().commitments().stream()
                .filter(commitment -> commitment.id().equals(section.subject()))
                .findFirst();
    }

    private String versions(Commitment commitment, Section section) {
        String now = wording.say("section.version", commitment.version());
        return section.versions().isEmpty()
                ? now
                : now + " "
                        + wording.say(
                                "section.onVersions",
                                section.versions().entrySet().stream()
                                        .map(version ->
                                                wording.say("section.onVersion", version.getKey(), version.getValue()))
                                        .collect(Collectors.joining(", ")));
    }

    private List<Head> heads(String first) {
        return List.of(
                Head.of(first),
                new Head(wording.say("count.comments"), true, true),
                new Head(wording.say("count.once"), true, true));
    }

    private List<Cell> row(String name, Both both) {
        return List.of(Cell.of(name), tables.cell(both.comments()), tables.cell(both.once()));
    }

    private Table stances(Section section, int place) {
        List<List<Cell>> rows = new ArrayList<>();
        section.stances().forEach((stance, both) -> rows.add(row(wording.stance(stance), both)));
        return new Table(
                "stances-" + place,
                wording.say("section.stances"),
                Optional.of("bar"),
                heads(wording.say("stance")),
                rows);
    }

    private List<Block> themed(Section section, int place) {
        List<OnTheme> themes = section.themes();
        List<Block> blocks = new ArrayList<>();
        if (themes.stream().allMatch(theme -> theme.theme().isEmpty())) {
            blocks.add(new Paragraph(wording.say("section.unthemed"), false));
            themes.forEach(theme -> blocks.addAll(said(theme)));
            return blocks;
        }
        blocks.add(themes(section, place));
        for (int number = 0; number < themes.size(); number++) {
            blocks.add(new Heading(3, "theme-" + place + "-" + number, name(themes.get(number))));
            blocks.addAll(said(themes.get(number)));
        }
        return blocks;
    }

    private Table themes(Section section, int place) {
        return new Table(
                "themes-" + place,
                wording.say("section.themes"),
                Optional.empty(),
                heads(wording.say("theme")),
                section.themes().stream()
                        .map(theme -> row(name(theme), theme.all()))
                        .toList());
    }

    private String name(OnTheme theme) {
        return theme.theme().map(wording.plan()::in).orElseGet(() -> wording.say("noTheme"));
    }

    private List<Block> said(OnTheme theme) {
        List<Block> blocks = new ArrayList<>();
        for (OfStance stance : theme.stances()) {
            blocks.add(new Paragraph(
                    wording.say("section.ofStance", wording.stance(stance.stance()), wording.both(stance.all())),
                    true));
            blocks.add(new Quotes(stance.sample().stream().map(this::quote).toList()));
        }
        return blocks;
    }

    private Quote quote(Said said) {
        return new Quote(
                said.cut() ? wording.say("quote.cut", said.text()) : said.text(),
                said.publicId(),
                said.times() > 1 ? wording.say("quote.campaign", said.publicId(), said.times()) : said.publicId());
    }
}

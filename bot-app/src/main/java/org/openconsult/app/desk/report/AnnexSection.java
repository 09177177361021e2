package org.openconsult.app.desk.report;

import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.report.AnnexEntry;
import org.openconsult.report.Report;
import org.openconsult.report.Section;

/**
 * The comments of one section in the annex.
 *
 * @param id names it within its document
 * @param lines read one at a time, whenever they are gone through
 */
public record AnnexSection(String id, String title, String count, Iterable<Line> lines) {

    /**
     * A comment.
     *
     * @param facts where it came from and what became of it, without the status of those that count
     * @param text may be empty
     */
    public record Line(String publicId, String facts, String text) {}

    static AnnexSection of(Report report, Section section, int place, Wording wording) {
        Iterable<AnnexEntry> entries = report.annex().of(section.subject());
        return new AnnexSection(
                "annex-" + place,
                PrintedText.of(wording.subject(section.subject())),
                wording.say("entries", section.entries()),
                () -> lines(entries.iterator(), wording));
    }

    /** The same with some of its comments. */
    AnnexSection with(Iterable<Line> some) {
        return new AnnexSection(id, title, count, some);
    }

    private static Iterator<Line> lines(Iterator<AnnexEntry> entries, Wording wording) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Line next() {
                return line(entries.next(), wording);
            }
        };
    }

    private static Line line(AnnexEntry entry, Wording wording) {
        String facts = Stream.of(
                        Optional.of(wording.time(entry.receivedAt())),
                        Optional.of(wording.channel(entry.channel())),
                        Optional.of(entry.district()
                                .map(wording.plan()::district)
                                .orElseGet(() -> wording.say("noDistrict"))),
                        Optional.of(wording.stance(entry.stance())),
                        Optional.of(wording.say("status." + entry.status())),
                        entry.reason().map(word -> wording.say("reason." + word.toUpperCase(Locale.ROOT))),
                        Optional.of(entry.revision())
                                .filter(revision -> revision > 1)
                                .map(revision -> wording.say("revision", revision)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return new Line(entry.publicId(), PrintedText.of(facts), PrintedText.of(entry.text()));
    }
}

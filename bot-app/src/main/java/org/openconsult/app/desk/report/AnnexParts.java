package org.openconsult.app.desk.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.openconsult.app.desk.report.AnnexSection.Line;

/** An annex cut into parts that are small enough to be laid out at once. A section that is cut has its title once. */
final class AnnexParts implements Iterator<List<AnnexSection>> {
    /** In UTF-16 units of text; a single longer comment is a part of its own. */
    static final int LARGEST = 120_000;
    /** What a comment takes beside its text. */
    private static final int LINE = 200;

    private final Iterator<AnnexSection> sections;
    private AnnexSection section = new AnnexSection("", "", "", List.of());
    private Iterator<Line> lines = section.lines().iterator();
    private boolean begun;

    AnnexParts(List<AnnexSection> sections) {
        this.sections = sections.iterator();
    }

    @Override
    public boolean hasNext() {
        while (!lines.hasNext() && sections.hasNext()) {
            section = sections.next();
            lines = section.lines().iterator();
            begun = false;
        }
        return lines.hasNext();
    }

    @Override
    public List<AnnexSection> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<AnnexSection> part = new ArrayList<>();
        long size = 0;
        while (size < LARGEST && hasNext()) {
            List<Line> some = new ArrayList<>();
            AnnexSection titled = begun ? new AnnexSection("", "", "", some) : section.with(some);
            while (size < LARGEST && lines.hasNext()) {
                Line line = lines.next();
                size += LINE + line.text().length();
                some.add(line);
            }
            begun = true;
            part.add(titled);
        }
        return part;
    }
}

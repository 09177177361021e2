package org.openconsult.faults.report;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a run did and found. */
public record Report(Tally tally, Findings findings, Duration took) {

    /** Whether nothing is wrong. */
    public boolean isClean() {
        return findings.isEmpty();
    }

    /** For people, and then for programs as one line of JSON. */
    public void print(PrintStream out) {
        out.println();
        for (Count count : Count.values()) {
            line(out, count.word().replace('_', ' '), tally.of(count));
        }
        out.println();
        for (Finding finding : Finding.values()) {
            line(out, finding.plural(), findings.of(finding));
        }
        findings.examples().forEach((what, where) -> out.println("  " + what + ": " + String.join(", ", where)));
        out.println();
        out.println(json());
    }

    /** All figures in one line. */
    public String json() {
        Map<String, Object> figures = new LinkedHashMap<>();
        Arrays.stream(Count.values()).forEach(count -> figures.put(count.word(), tally.of(count)));
        Arrays.stream(Finding.values()).forEach(finding -> figures.put(finding.plural(), findings.of(finding)));
        figures.put("seconds", took.toSeconds());
        return new JsonMapper().writeValueAsString(figures);
    }

    private static void line(PrintStream out, String name, long number) {
        out.println(String.format(Locale.ROOT, "  %-26s %,10d", name, number));
    }
}

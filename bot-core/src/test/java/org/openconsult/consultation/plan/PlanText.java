package org.openconsult.consultation.plan;

import java.util.List;

/** The sample's file, with edits. */
public record PlanText(String text) {
    public static PlanText sample() {
        return new PlanText(SamplePlan.file());
    }

    /** With the first occurrence of some words replaced; they must be there. */
    public PlanText with(String words, String others) {
        if (!text.contains(words)) {
            throw new AssertionError("The sample does not hold: " + words);
        }
        int start = text.indexOf(words);
        return new PlanText(text.substring(0, start) + others + text.substring(start + words.length()));
    }

    /** Without the first line that starts so. */
    PlanText withoutLine(String start) {
        String line = text.lines()
                .filter(candidate -> candidate.strip().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line starts with: " + start));
        return with(line + "\n", "");
    }

    /** The number of the first line that holds some words, counted from 1. */
    int lineOf(String words) {
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains(words)) {
                return line + 1;
            }
        }
        throw new AssertionError("No line holds: " + words);
    }

    public PlanReading read() {
        return new ActionPlanReader().read(text);
    }
}

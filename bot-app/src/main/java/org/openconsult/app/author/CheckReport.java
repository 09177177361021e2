package org.openconsult.app.author;

import java.io.PrintStream;
import java.util.List;
import org.openconsult.authoring.TextCheck;
import org.openconsult.authoring.TextFinding;
import org.openconsult.channel.Channel;
import org.openconsult.conversation.words.Catalogs;

/** Shows what a check of the texts finds. */
final class CheckReport {
    private final PrintStream screen;

    CheckReport(PrintStream screen) {
        this.screen = screen;
    }

    /** The exit code: 0 where there is no mistake, 1 where there is one. */
    int of(PlanSource plan, Channel channel) {
        List<TextFinding> findings = new TextCheck(Catalogs.shipped(), channel, plan.name(), plan.text()).findings();
        List<TextFinding> mistakes =
                findings.stream().filter(TextFinding::mistake).toList();
        mistakes.forEach(mistake -> screen.println(mistake.shown()));
        if (findings.size() > mistakes.size()) {
            screen.println("Good to know:");
            findings.stream()
                    .filter(finding -> !finding.mistake())
                    .forEach(finding -> screen.println("  " + finding.shown()));
        }
        screen.println(
                mistakes.isEmpty()
                        ? "Every text is within its limit."
                        : mistakes.size() + (mistakes.size() == 1 ? " text is" : " texts are") + " to be put right.");
        return mistakes.isEmpty() ? 0 : 1;
    }
}

package org.openconsult.app.desk.coverage;

import java.util.List;
import java.util.Map;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.desk.words.PlanWords.Choice;
import org.openconsult.channel.ChannelId;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.coverage.Cell;
import org.openconsult.coverage.CountedCells;
import org.openconsult.coverage.CoverageAlert;
import org.openconsult.coverage.CoverageAlerts;
import org.openconsult.coverage.CoverageTarget;
import org.openconsult.coverage.CoverageTargets;
import org.openconsult.coverage.Grid;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;
import org.springframework.stereotype.Component;

/** Commitments by districts beside their targets, and what is missing, in the reader's words. */
@Component
public class CoverageView {
    private static final int ALERTS = 12;

    private final CoverageTargets targets;
    private final AlertSentence sentence;

    CoverageView(CoverageTargets targets, AlertSentence sentence) {
        this.targets = targets;
        this.sentence = sentence;
    }

    /** A table, the rows and columns in the plan's order, and the alerts, the worst first. */
    public record Shown(List<Choice> districts, List<CoverageRow> rows, List<Alert> alerts) {}

    /**
     * What is missing somewhere.
     *
     * @param path leads to the comments there are
     */
    public record Alert(String sentence, String path) {}

    public Shown of(Figures figures, PlanWords words) {
        return of(figures, words, ALERTS);
    }

    /** The same with so many alerts at most. */
    public Shown of(Figures figures, PlanWords words, int most) {
        ActionPlan plan = words.plan();
        List<CoverageTarget> wanted = targets.of(plan.id()).inForce();
        Grid grid = Grid.of(plan, channels(figures));
        var counts = new CountedCells(figures);
        Map<Cell, Count> goals = CoverageAlerts.goals(wanted, grid);
        List<CoverageRow> rows = words.commitments().stream()
                .map(commitment -> CoverageRow.of(commitment, words, counts, goals))
                .toList();
        List<Alert> alerts = CoverageAlerts.of(wanted, grid, counts, most).stream()
                .map(alert -> alert(alert, words))
                .toList();
        return new Shown(words.districts(), rows, alerts);
    }

    /** Those that anybody has used. */
    private static List<ChannelId> channels(Figures figures) {
        return figures.channels().keySet().stream().map(ChannelId::new).toList();
    }

    private Alert alert(CoverageAlert alert, PlanWords words) {
        return new Alert(sentence.of(alert, words), CoverageRow.path(words.plan(), alert.cell()));
    }
}

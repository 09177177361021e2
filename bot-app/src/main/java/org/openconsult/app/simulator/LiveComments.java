package org.openconsult.app.simulator;

import java.util.ArrayList;
import java.util.List;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.export.CommentRows;
import org.openconsult.redaction.Redactions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last comments on the plan that people talk about, the newest first, for whoever watches the simulator. */
@RestController
class LiveComments {
    private static final int SHOWN = 50;

    private final Consultations plans;
    private final CommentRows rows;
    private final Redactions redactions;

    LiveComments(Consultations plans, CommentRows rows, Redactions redactions) {
        this.plans = plans;
        this.rows = rows;
        this.redactions = redactions;
    }

    record All(List<LiveComment> comments) {}

    @GetMapping("/api/simulator/comments")
    All newest() {
        return new All(
                plans.current().map(consultation -> newest(consultation.plan())).orElse(List.of()));
    }

    private List<LiveComment> newest(ActionPlan plan) {
        var mask = redactions.of(plan.country());
        List<LiveComment> last = new ArrayList<>();
        rows.newest(plan.id(), SHOWN, row -> {
            if (row.latest()) {
                last.add(LiveComment.of(row, plan, mask));
            }
        });
        return last;
    }
}

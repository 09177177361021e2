package org.openconsult.app.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Consultations;
import org.openconsult.export.CommentRow;
import org.openconsult.export.CommentRows;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.PersonalDataMask;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last comments of the last day on the newest plan, the newest first, for whoever watches the simulator. */
@RestController
class LiveComments {
    private static final int SHOWN = 50;
    private static final Duration PAST = Duration.ofDays(1);

    private final Consultations plans;
    private final CommentRows rows;
    private final Clock clock;

    LiveComments(Consultations plans, CommentRows rows, Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.clock = clock;
    }

    record All(List<LiveComment> comments) {}

    @GetMapping("/api/simulator/comments")
    All newest() {
        return new All(plans.all().stream()
                .findFirst()
                .map(consultation -> newest(consultation.plan()))
                .orElse(List.of()));
    }

    private List<LiveComment> newest(ActionPlan plan) {
        Deque<CommentRow> last = new ArrayDeque<>();
        rows.each(plan.id(), since(clock.instant().minus(PAST)), row -> {
            if (row.latest()) {
                last.addFirst(row);
            }
            if (last.size() > SHOWN) {
                last.removeLast();
            }
        });
        var mask = new PersonalDataMask(plan.country());
        return last.stream().map(row -> LiveComment.of(row, plan, mask)).toList();
    }

    private static ExportFilter since(Instant from) {
        ExportFilter all = ExportFilter.ALL;
        return new ExportFilter(
                all.channel(),
                all.district(),
                all.language(),
                all.commitment(),
                all.stance(),
                all.status(),
                Optional.of(from),
                all.until());
    }
}

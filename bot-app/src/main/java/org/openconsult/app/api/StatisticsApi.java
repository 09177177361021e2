package org.openconsult.app.api;

import org.openconsult.app.page.Refusal;
import org.openconsult.consultation.Consultations;
import org.openconsult.search.CommentSearch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives programs the counts behind the desk's charts. */
@RestController
class StatisticsApi {
    private final Consultations plans;
    private final CommentSearch search;

    StatisticsApi(Consultations plans, CommentSearch search) {
        this.plans = plans;
        this.search = search;
    }

    /** Some seconds behind what is stored; {@code upToDate} is false while not all of that is counted. */
    @GetMapping("/api/v1/consultations/{id}/statistics")
    ShownStatistics statistics(@PathVariable String id) {
        if (plans.find(id).isEmpty()) {
            throw Refusal.notFound("There is no consultation with this id.");
        }
        return ShownStatistics.of(search.figures(id), search.progress().upToDate());
    }
}

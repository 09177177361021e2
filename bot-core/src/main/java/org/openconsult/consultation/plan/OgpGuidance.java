package org.openconsult.consultation.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import org.openconsult.consultation.DateRange;

/**
 * Where a plan departs from what the Open Government Partnership advises. Advice only: a plan is never refused for it.
 *
 * @see <a href="https://www.opengovpartnership.org/country-and-ogp-local-dates-and-deadlines/">Dates and deadlines</a>
 */
final class OgpGuidance {
    private static final MonthDay LAST_DAY = MonthDay.of(Month.AUGUST, 31);
    private static final int YEARS = 2;
    /** A plan handed in up to four months late still ends on the same day. */
    private static final int FEWEST_MONTHS = 20;

    private static final int FEWEST_COMMITMENTS = 5;
    private static final int MANY_COMMITMENTS = 15;
    private static final int MOST_COMMITMENTS = 20;
    private static final int MOST_LOCAL_COMMITMENTS = 5;

    private final PlanFile file;
    private final Problems problems;

    OgpGuidance(PlanFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    void check() {
        checkDates();
        checkNumberOfCommitments();
        for (int index = 0; index < file.commitments().size(); index++) {
            new CommitmentGuidance(file.commitments().get(index), "commitments[" + index + "]", problems)
                    .check(file.header().dates());
        }
    }

    private void checkDates() {
        DateRange dates = file.header().dates();
        if (!MonthDay.from(dates.end()).equals(LAST_DAY)) {
            problems.warning("plan.end_date", Remark.PLAN_ENDS, dates.end());
        }
        LocalDate after = dates.end().plusDays(1);
        if (after.isAfter(dates.start().plusYears(YEARS))
                || after.isBefore(dates.start().plusMonths(FEWEST_MONTHS))) {
            problems.warning("plan.end_date", Remark.PLAN_RUNS, dates.start(), dates.end());
        }
    }

    private void checkNumberOfCommitments() {
        int count = file.commitments().size();
        if (file.header().local()) {
            warnOfCount(count > MOST_LOCAL_COMMITMENTS, Remark.LOCAL_PLAN_LARGE);
        } else {
            warnOfCount(count == 1, Remark.PLAN_OF_ONE);
            boolean few = count > 1 && count < FEWEST_COMMITMENTS;
            warnOfCount(few || (count > MANY_COMMITMENTS && count <= MOST_COMMITMENTS), Remark.PLAN_OF_MANY_OR_FEW);
            warnOfCount(count > MOST_COMMITMENTS, Remark.PLAN_TOO_LARGE);
        }
    }

    private void warnOfCount(boolean departs, Remark advice) {
        if (departs) {
            problems.warning("commitments", advice, file.commitments().size());
        }
    }
}

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
            problems.warning(
                    "plan.end_date", "The plan ends on " + dates.end() + "; OGP's action plans end on 31 August.");
        }
        LocalDate after = dates.end().plusDays(1);
        if (after.isAfter(dates.start().plusYears(YEARS))
                || after.isBefore(dates.start().plusMonths(FEWEST_MONTHS))) {
            problems.warning(
                    "plan.end_date",
                    "The plan runs from " + dates.start() + " to " + dates.end()
                            + "; OGP's action plans cover two years, or at least 20 months when they come late.");
        }
    }

    private void checkNumberOfCommitments() {
        int count = file.commitments().size();
        if (file.header().local()) {
            warnOfCount(count > MOST_LOCAL_COMMITMENTS, "a local plan has at most 5");
        } else {
            warnOfCount(count < FEWEST_COMMITMENTS, "OGP advises 5 to 15");
            warnOfCount(count > MANY_COMMITMENTS && count <= MOST_COMMITMENTS, "OGP advises 5 to 15");
            warnOfCount(count > MOST_COMMITMENTS, "OGP takes 20 at most and advises 5 to 15");
        }
    }

    private void warnOfCount(boolean departs, String advice) {
        if (departs) {
            int count = file.commitments().size();
            problems.warning(
                    "commitments",
                    "The plan has " + count + (count == 1 ? " commitment; " : " commitments; ") + advice + ".");
        }
    }
}

package org.openconsult.consultation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DateRange;
import org.openconsult.consultation.Milestone;
import org.openconsult.consultation.OgpValue;

/** What OGP's template and handbook advise for one commitment. */
final class CommitmentGuidance {
    private static final int SUMMARY_CHARACTERS = 120;
    private static final int MOST_MILESTONES = 5;

    private final Commitment commitment;
    private final String path;
    private final Problems problems;

    CommitmentGuidance(Commitment commitment, String path, Problems problems) {
        this.commitment = commitment;
        this.path = path;
        this.problems = problems;
    }

    void check(DateRange planDates) {
        checkSummary();
        checkValues();
        checkWithin(planDates, commitment.dates(), path, Remark.STARTS_BEFORE_PLAN, Remark.ENDS_AFTER_PLAN);
        checkMilestones();
        checkPace();
    }

    private void checkSummary() {
        commitment.summary().texts().forEach((language, text) -> {
            int length = text.codePointCount(0, text.length());
            if (length > SUMMARY_CHARACTERS) {
                warn(".summary." + language, Remark.SUMMARY_LONG, length, SUMMARY_CHARACTERS);
            }
        });
    }

    private void checkValues() {
        Set<OgpValue> values = commitment.ogpValues();
        if (values.isEmpty()) {
            warn(".ogp_values", Remark.NO_OGP_VALUE);
        }
        if (values.equals(Set.of(OgpValue.TECHNOLOGY_AND_INNOVATION))) {
            warn(".ogp_values", Remark.TECHNOLOGY_ALONE);
        }
    }

    private void checkMilestones() {
        List<Milestone> milestones = commitment.milestones();
        if (milestones.isEmpty()) {
            warn(".milestones", Remark.NO_MILESTONES);
        }
        if (milestones.size() > MOST_MILESTONES) {
            warn(".milestones", Remark.MANY_MILESTONES, milestones.size(), MOST_MILESTONES);
        }
        for (int index = 0; index < milestones.size(); index++) {
            String milestone = path + ".milestones[" + index + "]";
            checkWithin(
                    commitment.dates(),
                    milestones.get(index).dates(),
                    milestone,
                    Remark.STARTS_BEFORE_COMMITMENT,
                    Remark.ENDS_AFTER_COMMITMENT);
        }
    }

    /** Something to check at least once a year, from the first day of the commitment to its last. */
    private void checkPace() {
        List<LocalDate> ends = Stream.concat(
                        commitment.milestones().stream()
                                .map(milestone -> milestone.dates().end()),
                        Stream.of(commitment.dates().end()))
                .sorted()
                .toList();
        LocalDate last = commitment.dates().start();
        for (LocalDate end : ends) {
            if (!commitment.milestones().isEmpty() && end.isAfter(last.plusYears(1))) {
                warn(".milestones", Remark.MILESTONES_FAR_APART, last, end);
            }
            last = end;
        }
    }

    private void checkWithin(DateRange outer, DateRange inner, String place, Remark early, Remark late) {
        if (inner.start().isBefore(outer.start())) {
            problems.warning(place + ".start_date", early, inner.start(), outer.start());
        }
        if (inner.end().isAfter(outer.end())) {
            problems.warning(place + ".end_date", late, inner.end(), outer.end());
        }
    }

    private void warn(String field, Remark remark, Object... values) {
        String place = path + field;
        problems.warning(problems.knows(place) ? place : path, remark, values);
    }
}

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
        checkWithin(planDates, commitment.dates(), path, "the plan's");
        checkMilestones();
        checkPace();
    }

    private void checkSummary() {
        commitment.summary().texts().forEach((language, text) -> {
            int length = text.codePointCount(0, text.length());
            if (length > SUMMARY_CHARACTERS) {
                warn(
                        ".summary." + language,
                        "The summary has " + length + " characters; with at most " + SUMMARY_CHARACTERS
                                + " it fits a text message.");
            }
        });
    }

    private void checkValues() {
        Set<OgpValue> values = commitment.ogpValues();
        if (values.isEmpty()) {
            warn(".ogp_values", "The commitment names no OGP value.");
        }
        if (values.equals(Set.of(OgpValue.TECHNOLOGY_AND_INNOVATION))) {
            warn(
                    ".ogp_values",
                    "Technology and innovation stands alone here. OGP counts it only beside transparency,"
                            + " accountability or public participation.");
        }
    }

    private void checkMilestones() {
        List<Milestone> milestones = commitment.milestones();
        if (milestones.isEmpty()) {
            warn(".milestones", "The commitment has no milestones.");
        }
        if (milestones.size() > MOST_MILESTONES) {
            warn(
                    ".milestones",
                    "The commitment has " + milestones.size() + " milestones; OGP's template has room for "
                            + MOST_MILESTONES + ".");
        }
        for (int index = 0; index < milestones.size(); index++) {
            String milestone = path + ".milestones[" + index + "]";
            checkWithin(commitment.dates(), milestones.get(index).dates(), milestone, "the commitment's");
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
                warn(
                        ".milestones",
                        "No milestone ends between " + last + " and " + end
                                + "; OGP advises at least one milestone a year.");
            }
            last = end;
        }
    }

    private void checkWithin(DateRange outer, DateRange inner, String place, String whose) {
        if (inner.start().isBefore(outer.start())) {
            problems.warning(
                    place + ".start_date",
                    "The start date " + inner.start() + " is before " + whose + ", " + outer.start() + ".");
        }
        if (inner.end().isAfter(outer.end())) {
            problems.warning(
                    place + ".end_date",
                    "The end date " + inner.end() + " is after " + whose + ", " + outer.end() + ".");
        }
    }

    private void warn(String field, String message) {
        String place = path + field;
        problems.warning(problems.knows(place) ? place : path, message);
    }
}

package org.openconsult.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openconsult.assisted.EnteredMeeting;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.HidingReason;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.PlanEdition;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.ExportedComment;
import org.openconsult.report.Report.Hidden;
import org.openconsult.response.ResponseOutcome;
import org.openconsult.search.Figures;
import org.openconsult.session.Session;

/** Takes in the rows of an export one after the other, and counts what the desk's figures do not have. */
final class ReportCount {
    private final Annex annex;
    private final BothWays all = new BothWays();
    private final Map<CommentStatus, Long> others = new EnumMap<>(CommentStatus.class);
    private final Map<ResponseOutcome, Long> answered = new EnumMap<>(ResponseOutcome.class);
    private final Map<String, SectionCount> sections = new TreeMap<>();
    private final MeetingCount meetings = new MeetingCount();
    private final List<Hidden> hidden = new ArrayList<>();
    private final Reading reading = new Reading();
    private Represented represented = Represented.NONE;

    ReportCount(Annex annex) {
        this.annex = annex;
        for (ResponseOutcome outcome : ResponseOutcome.values()) {
            answered.put(outcome, 0L);
        }
        for (CommentStatus status : CommentStatus.values()) {
            if (!status.isPublic()) {
                others.put(status, 0L);
            }
        }
    }

    /** @param exported a row of a public export; all revisions of a comment come one after the other */
    void add(ExportedComment exported) {
        reading.next(exported).ifPresent(this::add);
    }

    private void add(ReportedComment comment) {
        AnnexEntry entry = comment.entry();
        annex.add(comment.section(), entry);
        sections.computeIfAbsent(comment.section(), first -> new SectionCount()).add(comment);
        meetings.add(comment);
        if (entry.status().isPublic()) {
            all.add(comment.campaign());
            represented = represented.and(comment.represented());
            comment.outcome().ifPresent(outcome -> answered.merge(outcome, 1L, Long::sum));
        } else {
            others.merge(entry.status(), 1L, Long::sum);
        }
        if (entry.status() == CommentStatus.HIDDEN) {
            hidden.add(new Hidden(
                    entry.publicId(), comment.section(), entry.reason().orElse(HidingReason.OTHER.word())));
        }
    }

    Report counted(
            PlanEdition edition, Figures figures, List<Session> sessions, List<EnteredMeeting> entered, Instant now) {
        return new Report(
                edition,
                now,
                figures,
                all.counted(),
                represented,
                others,
                answered,
                subjects(edition.plan()).stream()
                        .map(subject -> sections.getOrDefault(subject, new SectionCount())
                                .counted(subject))
                        .toList(),
                meetings.counted(sessions, entered, edition.plan().timeZone()),
                List.copyOf(hidden),
                annex.written());
    }

    /** Every commitment of the plan, and whatever else there are comments on. */
    private Set<String> subjects(ActionPlan plan) {
        Set<String> subjects = new LinkedHashSet<>();
        plan.commitments().stream().map(Commitment::id).forEach(subjects::add);
        if (sections.containsKey(ExportFilter.WHOLE_PLAN)) {
            subjects.add(ExportFilter.WHOLE_PLAN);
        }
        sections.keySet().stream()
                .filter(subject -> !subject.equals(Figures.UNKNOWN))
                .forEach(subjects::add);
        if (sections.containsKey(Figures.UNKNOWN)) {
            subjects.add(Figures.UNKNOWN);
        }
        return subjects;
    }
}

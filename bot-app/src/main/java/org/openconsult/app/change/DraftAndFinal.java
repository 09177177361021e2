package org.openconsult.app.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.audit.AuditTrail;
import org.openconsult.comment.Receipts;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.DraftNumbers;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.PlanEdition;
import org.openconsult.participant.Fingerprints;
import org.openconsult.storage.Storage;
import org.openconsult.theme.CodeBooks;
import org.openconsult.trace.ChangeReason;
import org.openconsult.trace.ChangeReasons;
import org.openconsult.trace.CitedComments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the draft that people were asked about beside the plan that came of it, with the reasons for each change. */
@Component
public class DraftAndFinal {
    private final Consultations plans;
    private final Storage storage;
    private final ChangeReasons reasons;
    private final CitedComments comments;
    private final MessageSource messages;

    DraftAndFinal(
            Consultations plans, Storage storage, AuditTrail trail, Fingerprints fingerprints, MessageSource messages) {
        this.plans = plans;
        this.storage = storage;
        this.reasons = new ChangeReasons(storage, trail);
        this.comments = new CitedComments(storage, new Receipts(storage, fingerprints));
        this.messages = messages;
    }

    public ChangeReasons reasons() {
        return reasons;
    }

    public CitedComments comments() {
        return comments;
    }

    /**
     * The comparison for one reader; empty where the plan is the final of no draft, or its draft was never loaded here.
     *
     * @param language of the plan's texts
     * @param locale of all else
     */
    public Optional<SideBySide> of(ActionPlan plan, Language language, Locale locale) {
        ChangeWords words = new ChangeWords(plan, language, locale, messages);
        return plan.draft().flatMap(numbers -> plans.draft(plan).map(draft -> of(plan, numbers, draft, words)));
    }

    private SideBySide of(ActionPlan plan, DraftNumbers numbers, PlanEdition draft, ChangeWords words) {
        Comparison comparison = new Comparison(
                plan,
                numbers,
                draft.plan(),
                words,
                new ReasonReading(comments, CodeBooks.of(storage, plan.id()), words));
        return new SideBySide(
                draft,
                numbers.commitments().stream().map(comparison::fate).toList(),
                plan.commitments().stream()
                        .map(commitment -> comparison.became(commitment, given(plan, draft, commitment)))
                        .toList());
    }

    /** One that the draft had too changed since that version; all of another is new. */
    private List<ChangeReason> given(ActionPlan plan, PlanEdition draft, Commitment commitment) {
        int before = draft.plan()
                .commitment(commitment.id())
                .map(Commitment::version)
                .orElse(0);
        return reasons.between(plan.id(), commitment.id(), before, commitment.version());
    }
}

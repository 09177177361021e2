package org.openconsult.app.desk.changes;

import java.util.List;
import java.util.Optional;
import org.openconsult.app.change.DraftAndFinal;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.theme.CodeBooks;
import org.openconsult.trace.ChangeReason;
import org.openconsult.trace.ChangeReasons;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The reason that is given with an edit: it holds for all that the edit changes, until another is given for a part of it. */
@Component
public class EditReasons {
    private static final String PREFIX = "because";

    private final ChangeReasons reasons;
    private final DraftAndFinal changes;
    private final CodeBooks books;

    EditReasons(DraftAndFinal changes, CodeBooks books) {
        this.reasons = changes.reasons();
        this.changes = changes;
        this.books = books;
    }

    /**
     * What somebody filled in.
     *
     * @param reason empty where it is too long or cites too much
     * @param unknown what names no comment of the consultation
     */
    public record Given(ReasonForm form, Optional<ChangeReason> reason, List<String> unknown) {
        /** Whether it can be kept as it is. */
        public boolean isRight() {
            return reason.isPresent() && unknown.isEmpty();
        }
    }

    public Given read(ActionPlan plan, MultiValueMap<String, String> form) {
        ReasonForm filled = ReasonForm.of(ChangeReason.WHOLE, PREFIX, plan, form);
        try {
            ReasonForm.Read read = filled.read(plan.id(), changes.comments());
            return new Given(filled, Optional.of(read.reason()), read.unknown());
        } catch (IllegalArgumentException tooMuch) {
            return new Given(filled, Optional.empty(), List.of());
        }
    }

    /** Keeps it for each part that is different. It comes after the edit: one that is lost on the way can be given again. */
    public void keep(String plan, Commitment before, Commitment after, Given given, String who) {
        given.reason().filter(reason -> !reason.isEmpty()).ifPresent(reason -> {
            List<ChangeReason> each = ChangedParts.between(before, after).keySet().stream()
                    .map(part -> new ChangeReason(part, reason.words(), reason.comments(), reason.themes()))
                    .toList();
            reasons.give(plan, after.id(), after.version(), 0, each, who);
        });
    }

    /** What the form needs. */
    public void show(ModelAndView page, PlanWords words, Optional<Given> given) {
        page.addObject(
                "because", given.map(Given::form).orElseGet(() -> ReasonForm.of(ChangeReason.WHOLE, Optional.empty())));
        page.addObject("unknownComments", given.map(Given::unknown).orElse(List.of()));
        page.addObject(
                "reasonTooMuch", given.filter(one -> one.reason().isEmpty()).isPresent());
        page.addObject(
                "themes",
                books.of(words.plan().id()).inUse().stream()
                        .map(theme -> new PlanWords.Choice(theme.id(), words.in(theme.name())))
                        .toList());
    }
}

package org.openconsult.app.publicpage;

import java.util.Optional;
import org.openconsult.app.change.BecameCommitment;
import org.openconsult.app.change.DraftAndFinal;
import org.openconsult.app.change.SideBySide;
import org.openconsult.consultation.ActionPlan;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Draft and final plan side by side, with the reason for each change. */
@Controller
class PublicChanges {
    /** With more text than this a page of all commitments is too heavy for a slow line: then each has its own alone. */
    private static final int MOST_TEXT = 25_000;

    private final PublicPlans plans;
    private final PublicFrame frame;
    private final DraftAndFinal changes;

    PublicChanges(PublicPlans plans, PublicFrame frame, DraftAndFinal changes) {
        this.plans = plans;
        this.frame = frame;
        this.changes = changes;
    }

    @GetMapping("/consultations/{consultation}/changes")
    String all(@PathVariable String consultation, @RequestAttribute(Reader.ATTRIBUTE) Reader reader, ModelMap page) {
        ActionPlan plan = plans.required(consultation);
        frame.around(page, reader, plan, Addresses::changes);
        of(plan, reader).ifPresent(side -> {
            page.addAttribute("side", side);
            page.addAttribute("whole", side.fits(MOST_TEXT));
        });
        return "public/changes";
    }

    @GetMapping("/consultations/{consultation}/changes/{commitment}")
    String one(
            @PathVariable String consultation,
            @PathVariable String commitment,
            @RequestAttribute(Reader.ATTRIBUTE) Reader reader,
            ModelMap page) {
        ActionPlan plan = plans.required(consultation);
        BecameCommitment became = of(plan, reader)
                .flatMap(side -> side.commitment(commitment))
                .orElseThrow(() -> Trouble.lost("public.lost.commitment"));
        frame.around(page, reader, plan, paths -> paths.changes(commitment));
        page.addAttribute("became", became);
        return "public/change";
    }

    private Optional<SideBySide> of(ActionPlan plan, Reader reader) {
        return changes.of(plan, reader.language(), reader.locale());
    }
}

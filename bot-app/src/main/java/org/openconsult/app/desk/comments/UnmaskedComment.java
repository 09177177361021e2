package org.openconsult.app.desk.comments;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openconsult.app.access.MayAdminister;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.ChosenPlan;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.app.page.Refusal;
import org.openconsult.audit.AuditAct;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Reason;
import org.openconsult.comment.CommentId;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows an administrator who says why the words of one comment as they were written. */
@DeskController
class UnmaskedComment {
    private final ChosenPlan plans;
    private final CommentPane pane;
    private final AuditTrail audit;

    UnmaskedComment(ChosenPlan plans, CommentPane pane, AuditTrail audit) {
        this.plans = plans;
        this.pane = pane;
        this.audit = audit;
    }

    @PostMapping("/desk/comments/{id}/unmasked")
    @MayAdminister
    String unmasked(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Authentication who,
            Model page,
            Locale locale) {
        PlanWords words = plans.required(Optional.ofNullable(form.get(ChosenPlan.PARAMETER)), locale);
        Reason reason = Reason.of(Optional.ofNullable(form.get("why")));
        if (!reason.isEnough()) {
            throw Refusal.badRequest("Say in " + Reason.SHORTEST + " to " + Reason.LONGEST
                    + " characters why the unmasked words are needed.");
        }
        // Before anything is shown, so that nobody reads unseen.
        String unused = audit.record(AuditAct.of(
                who.getName(),
                AuditAction.UNMASKED_WORDS_READ,
                new AuditThing(AuditThing.Kind.COMMENT, id),
                Map.of(),
                Map.of(),
                reason.words()));
        page.addAttribute("asked", AskedComments.read(form));
        page.addAttribute("plan", words);
        pane.showUnmasked(new CommentId(id), words, page);
        return "desk/comment";
    }
}

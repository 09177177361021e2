package org.openconsult.app.desk.messages;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openconsult.app.access.MayAdminister;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.page.Refusal;
import org.openconsult.audit.Reason;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows an administrator who says why a page of the talk with one person with all words as they were written. */
@DeskController
class UnmaskedTalk {
    private final TalkPane pane;
    private final MessageAudit audit;

    UnmaskedTalk(TalkPane pane, MessageAudit audit) {
        this.pane = pane;
        this.audit = audit;
    }

    /** @param before the turn that the page ends before */
    @PostMapping(TalkPage.PATH + "/unmasked")
    @MayAdminister
    String unmasked(
            @PathVariable String name,
            @RequestParam String why,
            @RequestParam(required = false) @Nullable Long before,
            Authentication who,
            Model page,
            Locale locale) {
        Reason reason = Reason.of(Optional.of(why));
        if (!reason.isEnough()) {
            throw Refusal.badRequest(pane.said("messages.unmasked.why", locale));
        }
        // Before anything is shown, so that nobody reads unseen.
        audit.read(pane.person(name, locale), reason.words(), who.getName());
        return pane.showUnmasked(name, before, page, locale);
    }
}

package org.openconsult.app.desk.sessions;

import org.openconsult.app.access.MayLead;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.sessions.FacilitatorCodes;
import org.openconsult.session.Invitations;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Tells a coordinator how to lead sessions, and gives the code for it. */
@DeskController
class SessionsPage {
    private final FacilitatorCodes codes;

    SessionsPage(FacilitatorCodes codes) {
        this.codes = codes;
    }

    @GetMapping("/desk/sessions")
    String page() {
        return "desk/sessions";
    }

    @PostMapping("/desk/sessions/code")
    @MayLead
    String code(Model page, Authentication who) {
        page.addAttribute("code", codes.next(who.getName()));
        page.addAttribute("minutes", Invitations.COORDINATORS_TIME.toMinutes());
        return "desk/sessions";
    }
}

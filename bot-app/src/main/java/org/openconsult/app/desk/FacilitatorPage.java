package org.openconsult.app.desk;

import org.openconsult.app.sessions.FacilitatorCodes;
import org.openconsult.session.Invitations;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Tells a coordinator how to lead sessions, and gives the code for it. */
@Controller
class FacilitatorPage {
    private final FacilitatorCodes codes;

    FacilitatorPage(FacilitatorCodes codes) {
        this.codes = codes;
    }

    @GetMapping("/desk/facilitator")
    String page() {
        return "facilitator";
    }

    @PostMapping("/desk/facilitator")
    String code(Model page, Authentication who) {
        page.addAttribute("code", codes.next(who.getName()));
        page.addAttribute("minutes", Invitations.COORDINATORS_TIME.toMinutes());
        return "facilitator";
    }
}

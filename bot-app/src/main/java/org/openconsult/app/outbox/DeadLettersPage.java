package org.openconsult.app.outbox;

import java.security.Principal;
import org.openconsult.delivery.DeadLetters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The messages that could not be sent, at the desk. */
@Controller
class DeadLettersPage {
    private final DeadLetters letters;

    DeadLettersPage(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/desk/messages")
    String messages(Model page, Principal who) {
        page.addAttribute("who", who.getName());
        page.addAttribute("letters", ShownDeadLetter.newest(letters));
        return "messages";
    }

    /** Pressed twice, or after somebody else did, it changes nothing and the list shows what is left. */
    @PostMapping("/desk/messages/resend")
    String resend(@RequestParam String id) {
        boolean unused = letters.resend(id);
        return "redirect:/desk/messages";
    }
}

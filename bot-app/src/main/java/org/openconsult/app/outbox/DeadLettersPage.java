package org.openconsult.app.outbox;

import java.security.Principal;
import java.util.List;
import org.openconsult.channel.Transport;
import org.openconsult.delivery.DeadLetters;
import org.openconsult.outbox.Spending;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The messages that could not be sent, at the desk. */
@Controller
class DeadLettersPage {
    private final DeadLetters letters;
    private final List<Transport> transports;
    private final Spending spending;

    DeadLettersPage(DeadLetters letters, List<Transport> transports, Spending spending) {
        this.letters = letters;
        this.transports = List.copyOf(transports);
        this.spending = spending;
    }

    @GetMapping("/desk/messages")
    String messages(Model page, Principal who) {
        page.addAttribute("who", who.getName());
        page.addAttribute("spent", SpentDay.of(transports, spending));
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

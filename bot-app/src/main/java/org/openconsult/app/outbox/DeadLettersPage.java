package org.openconsult.app.outbox;

import java.util.List;
import org.openconsult.delivery.DeadLetters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The messages that could not be sent, with a button that has each sent again. */
@Controller
class DeadLettersPage {
    private static final int SHOWN = 200;

    private final DeadLetters letters;

    DeadLettersPage(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/desk/unsent")
    String unsent(Model page) {
        List<ShownLetter> shown =
                letters.newest(SHOWN).stream().map(ShownLetter::of).toList();
        page.addAttribute("letters", shown);
        page.addAttribute("more", shown.size() == SHOWN);
        return "unsent";
    }

    @PostMapping("/desk/unsent")
    String resend(@RequestParam String id) {
        letters.resend(id);
        return "redirect:/desk/unsent";
    }
}

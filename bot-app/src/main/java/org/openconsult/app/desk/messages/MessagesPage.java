package org.openconsult.app.desk.messages;

import java.util.List;
import java.util.Locale;
import org.openconsult.app.access.MayRun;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.desk.words.DeskTime;
import org.openconsult.app.outbox.SendingAgain;
import org.openconsult.app.outbox.SpentDay;
import org.openconsult.channel.Transport;
import org.openconsult.consultation.Consultations;
import org.openconsult.delivery.DeadLetters;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.Spending;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The messages that could not be sent, and the way to the talk with one person. */
@DeskController
class MessagesPage {
    /** Shown at once, and sent again at once. */
    private static final int MOST = 100;

    private final DeadLetters letters;
    private final SendingAgain again;
    private final Outbox outbox;
    private final TalkNames names;
    private final Consultations consultations;
    private final List<Transport> transports;
    private final Spending spending;

    MessagesPage(
            DeadLetters letters,
            SendingAgain again,
            Outbox outbox,
            TalkNames names,
            Consultations consultations,
            List<Transport> transports,
            Spending spending) {
        this.letters = letters;
        this.again = again;
        this.outbox = outbox;
        this.names = names;
        this.consultations = consultations;
        this.transports = List.copyOf(transports);
        this.spending = spending;
    }

    @GetMapping("/desk/messages")
    String messages(Model page, Locale locale) {
        DeskTime times = DeskTime.of(consultations, locale);
        List<Undelivered> undelivered = letters.newest(MOST + 1).stream()
                .map(letter -> Undelivered.of(letter, outbox, times))
                .toList();
        page.addAttribute("spent", SpentDay.of(transports, spending));
        page.addAttribute("letters", undelivered.subList(0, Math.min(MOST, undelivered.size())));
        page.addAttribute("more", undelivered.size() > MOST);
        return "desk/messages";
    }

    /** Leads to the talk that somebody looks for by what a person or an export calls it. */
    @GetMapping("/desk/messages/talks")
    String find(@RequestParam(defaultValue = "") String code, Model page, Locale locale) {
        return names.find(code)
                .map(name -> "redirect:/desk/messages/talks/" + name)
                .orElseGet(() -> {
                    page.addAttribute("notFound", code);
                    return messages(page, locale);
                });
    }

    /** Pressed twice, or after somebody else did, it changes nothing and the list shows what is left. */
    @PostMapping("/desk/messages/resend")
    @MayRun
    String resend(@RequestParam(defaultValue = "") List<String> id, Authentication who, RedirectAttributes next) {
        long asked = id.stream()
                .distinct()
                .limit(MOST)
                .filter(letter -> again.ask(letter, who.getName()))
                .count();
        next.addFlashAttribute("resent", asked);
        return "redirect:/desk/messages";
    }
}

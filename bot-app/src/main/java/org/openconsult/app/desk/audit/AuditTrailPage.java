package org.openconsult.app.desk.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.app.access.MayAdminister;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditCursor;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditPage;
import org.openconsult.audit.AuditTrail;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, the newest first. */
@DeskController
class AuditTrailPage {
    private static final int AT_ONCE = 50;

    private final AuditTrail trail;
    private final MessageSource messages;

    AuditTrailPage(AuditTrail trail, MessageSource messages) {
        this.trail = trail;
        this.messages = messages;
    }

    /** What is no place in the trail is its beginning. */
    @GetMapping("/desk/audit")
    @MayAdminister
    String entries(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String after,
            Locale language,
            Model page) {
        Optional<AuditAction> action = Arrays.stream(AuditAction.values())
                .filter(known -> known.name().equals(what))
                .findFirst();
        Optional<String> person = Optional.of(who.strip()).filter(name -> !name.isEmpty());
        AuditPage found =
                trail.page(new AuditFilter(person, action, Optional.empty()), AuditCursor.read(after), AT_ONCE);
        var words = new EntryWords(messages, language);
        page.addAttribute("entries", found.entries().stream().map(words::shown).toList());
        page.addAttribute("next", found.next().map(AuditCursor::toString).orElse(null));
        page.addAttribute("who", who);
        page.addAttribute("what", action.map(AuditAction::name).orElse(""));
        page.addAttribute("later", !after.isEmpty());
        page.addAttribute("actions", AuditAction.values());
        return "desk/audit";
    }
}

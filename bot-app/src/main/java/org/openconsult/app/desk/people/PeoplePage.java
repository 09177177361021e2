package org.openconsult.app.desk.people;

import java.time.Clock;
import java.util.List;
import org.openconsult.app.access.MayAdminister;
import org.openconsult.app.coordinator.AccountChanges;
import org.openconsult.app.coordinator.AccountOutcome;
import org.openconsult.app.coordinator.Coordinators;
import org.openconsult.app.coordinator.NewPassword;
import org.openconsult.app.coordinator.Role;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.token.ApiToken;
import org.openconsult.app.token.ApiTokens;
import org.openconsult.app.token.TokenDesk;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may come to the desk, and as what. */
@DeskController
class PeoplePage {
    private static final String PAGE = "desk/people";
    private static final String AGAIN = "redirect:/desk/people";

    private final Coordinators coordinators;
    private final AccountChanges changes;
    private final ApiTokens tokens;
    private final TokenDesk tokenDesk;
    private final Clock clock;

    PeoplePage(Coordinators coordinators, AccountChanges changes, ApiTokens tokens, TokenDesk tokenDesk, Clock clock) {
        this.coordinators = coordinators;
        this.changes = changes;
        this.tokens = tokens;
        this.tokenDesk = tokenDesk;
        this.clock = clock;
    }

    @GetMapping("/desk/people")
    @MayAdminister
    String people(Model page) {
        List<ApiToken> all = tokens.all();
        page.addAttribute(
                "people",
                coordinators.all().stream()
                        .map(account -> ShownPerson.of(account, all, clock.instant()))
                        .toList());
        page.addAttribute("roles", List.of(Role.values()));
        return PAGE;
    }

    @PostMapping("/desk/people")
    @MayAdminister
    String add(
            @RequestParam String username,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String identity,
            Model page,
            Authentication who) {
        return shownOnce(page, username.strip(), changes.add(who.getName(), username.strip(), role, identity));
    }

    @PostMapping("/desk/people/password")
    @MayAdminister
    String resetPassword(@RequestParam String username, @RequestParam long version, Model page, Authentication who) {
        return shownOnce(page, username, changes.resetPassword(who.getName(), username, version));
    }

    /** In the answer itself and in no session: it must not be read a second time. */
    private String shownOnce(Model page, String username, NewPassword result) {
        page.addAttribute("told", told(result.outcome(), username));
        result.password().ifPresent(password -> page.addAttribute("password", password));
        page.addAttribute("passwordOf", username);
        return people(page);
    }

    @PostMapping("/desk/people/role")
    @MayAdminister
    String giveRole(
            @RequestParam String username,
            @RequestParam long version,
            @RequestParam Role role,
            Authentication who,
            RedirectAttributes next) {
        return told(next, username, changes.giveRole(who.getName(), username, version, role));
    }

    @PostMapping("/desk/people/identity")
    @MayAdminister
    String connect(
            @RequestParam String username,
            @RequestParam long version,
            @RequestParam String identity,
            Authentication who,
            RedirectAttributes next) {
        return told(next, username, changes.connect(who.getName(), username, version, identity));
    }

    @PostMapping("/desk/people/off")
    @MayAdminister
    String switchOff(
            @RequestParam String username, @RequestParam long version, Authentication who, RedirectAttributes next) {
        return told(next, username, changes.switchOff(who.getName(), username, version));
    }

    @PostMapping("/desk/people/on")
    @MayAdminister
    String switchOn(
            @RequestParam String username, @RequestParam long version, Authentication who, RedirectAttributes next) {
        return told(next, username, changes.switchOn(who.getName(), username, version));
    }

    @PostMapping("/desk/people/tokens/revoke")
    @MayAdminister
    String revoke(@RequestParam String id, Authentication who, RedirectAttributes next) {
        tokenDesk.revoke(who.getName(), id);
        next.addFlashAttribute("told", new Told("people.told.REVOKED", "", true));
        return AGAIN;
    }

    private static String told(RedirectAttributes next, String username, AccountOutcome outcome) {
        next.addFlashAttribute("told", told(outcome, username));
        return AGAIN;
    }

    private static Told told(AccountOutcome outcome, String username) {
        return new Told("people.told." + outcome, username, outcome == AccountOutcome.DONE);
    }
}

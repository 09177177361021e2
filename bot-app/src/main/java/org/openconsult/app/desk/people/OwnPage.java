package org.openconsult.app.desk.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openconsult.app.access.MayRead;
import org.openconsult.app.coordinator.AccountChanges;
import org.openconsult.app.coordinator.AccountOutcome;
import org.openconsult.app.coordinator.Authorities;
import org.openconsult.app.coordinator.Passwords;
import org.openconsult.app.coordinator.Right;
import org.openconsult.app.coordinator.TooManyFailuresException;
import org.openconsult.app.desk.frame.DeskController;
import org.openconsult.app.token.ApiTokens;
import org.openconsult.app.token.TokenDesk;
import org.openconsult.app.token.TokenIssue;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody keeps of their own account: the password, and the tokens of their programs. */
@DeskController
class OwnPage {
    private static final String PAGE = "desk/me";
    private static final String AGAIN = "redirect:/desk/me";
    private static final String TOLD = "told";

    private final AuthenticationProvider passwords;
    private final AccountChanges changes;
    private final ApiTokens tokens;
    private final TokenDesk tokenDesk;
    private final Clock clock;

    OwnPage(
            AuthenticationProvider passwords,
            AccountChanges changes,
            ApiTokens tokens,
            TokenDesk tokenDesk,
            Clock clock) {
        this.passwords = passwords;
        this.changes = changes;
        this.tokens = tokens;
        this.tokenDesk = tokenDesk;
        this.clock = clock;
    }

    @GetMapping("/desk/me")
    String own(Model page, Authentication who) {
        Set<Right> held = rights(who);
        page.addAttribute(
                "tokens",
                tokens.of(who.getName()).stream()
                        .map(token -> ShownToken.of(token, held, clock.instant()))
                        .toList());
        page.addAttribute("rights", List.copyOf(held));
        page.addAttribute("days", TokenDesk.DAYS);
        page.addAttribute("shortest", Passwords.SHORTEST);
        page.addAttribute("longestName", TokenDesk.LONGEST_NAME);
        return PAGE;
    }

    private static Set<Right> rights(Authentication who) {
        Set<Right> held = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (Authorities.has(who, right)) {
                held.add(right);
            }
        }
        return held;
    }

    /** Whoever is signed in with the old one, here and elsewhere, must sign in again. */
    @PostMapping("/desk/me/password")
    @MayRead
    String changePassword(
            @RequestParam String present,
            @RequestParam String fresh,
            @RequestParam String again,
            Authentication who,
            HttpServletRequest request,
            RedirectAttributes next) {
        String told = fresh.equals(again) ? changePassword(who.getName(), present, fresh, request) : "DIFFERENT";
        if (told.equals(AccountOutcome.DONE.name())) {
            return "redirect:/login?changed";
        }
        next.addFlashAttribute(TOLD, new Told("me.told." + told, "", false));
        return AGAIN;
    }

    private String changePassword(String username, String present, String fresh, HttpServletRequest request) {
        var proof = UsernamePasswordAuthenticationToken.unauthenticated(username, present);
        proof.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        try {
            passwords.authenticate(proof);
        } catch (TooManyFailuresException e) {
            return "WAIT";
        } catch (BadCredentialsException e) {
            return "WRONG";
        }
        return changes.choosePassword(username, fresh).name();
    }

    @PostMapping("/desk/me/tokens")
    @MayRead
    String issue(
            @RequestParam String name,
            @RequestParam(defaultValue = "") Set<Right> scope,
            @RequestParam int days,
            Model page,
            Authentication who) {
        TokenIssue result = tokenDesk.issue(who.getName(), rights(who), name, scope, days);
        page.addAttribute(
                TOLD, new Told("me.token." + result.outcome(), name, result.outcome() == TokenIssue.Outcome.DONE));
        result.token().ifPresent(token -> page.addAttribute("token", token));
        return own(page, who);
    }

    @PostMapping("/desk/me/tokens/revoke")
    @MayRead
    String revoke(@RequestParam String id, Authentication who, RedirectAttributes next) {
        tokenDesk.revokeOwn(who.getName(), id);
        next.addFlashAttribute(TOLD, new Told("me.token.REVOKED", "", true));
        return AGAIN;
    }
}

package org.openconsult.app.front;

import java.util.Set;
import org.openconsult.app.identity.IdentityProviders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where coordinators sign in, and what they are told when they could not. */
@Controller
class SignInPage {
    /** Each stands alone in the address, and its sentence in the messages. */
    private static final Set<String> REASONS =
            Set.of("wrong", "wait", "unavailable", "changed", "unknown", "unverified", "elsewhere");

    private final IdentityProviders providers;

    SignInPage(IdentityProviders providers) {
        this.providers = providers;
    }

    @GetMapping("/login")
    String signIn(@RequestParam MultiValueMap<String, String> address, Model page) {
        page.addAttribute(
                "reasons",
                address.keySet().stream()
                        .filter(REASONS::contains)
                        .map(reason -> "signin." + reason)
                        .toList());
        page.addAttribute("doors", providers.doors());
        return "desk/signin";
    }
}

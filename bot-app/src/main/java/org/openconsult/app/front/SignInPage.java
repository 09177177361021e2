package org.openconsult.app.front;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where coordinators sign in. */
@Controller
class SignInPage {

    @GetMapping("/login")
    String signIn(
            @RequestParam Optional<String> wrong,
            @RequestParam Optional<String> unavailable,
            @RequestParam("wait") Optional<String> pause,
            Model page) {
        page.addAttribute("wrong", wrong.isPresent());
        page.addAttribute("unavailable", unavailable.isPresent());
        page.addAttribute("wait", pause.isPresent());
        return "login";
    }
}

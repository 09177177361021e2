package org.openconsult.app.simulator;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The phones in the browser. */
@Controller
class SimulatorPage {
    private final SimulatorAccess access;
    private final Personas personas;

    SimulatorPage(SimulatorAccess access, Personas personas) {
        this.access = access;
        this.personas = personas;
    }

    @GetMapping("/simulator")
    String phones(Model page) {
        page.addAttribute("sample", personas.sample());
        page.addAttribute("trial", access.isTrial());
        return "simulator";
    }
}

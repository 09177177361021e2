package org.openconsult.app.front;

import org.openconsult.app.simulator.SimulatorAccess;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the simulator and the desk, until there is a public page. */
@Controller
class FrontPage {
    private final SimulatorAccess simulator;

    FrontPage(SimulatorAccess simulator) {
        this.simulator = simulator;
    }

    @GetMapping("/")
    String front(Model page) {
        page.addAttribute("simulator", simulator.isEnabled());
        return "front";
    }
}

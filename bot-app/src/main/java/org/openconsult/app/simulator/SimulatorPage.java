package org.openconsult.app.simulator;

import java.util.List;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.Channels;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The phones in the browser: those whose channels are there. */
@Controller
class SimulatorPage {
    private final SimulatorAccess access;
    private final Personas personas;
    private final Channels channels;

    SimulatorPage(SimulatorAccess access, Personas personas, Channels channels) {
        this.access = access;
        this.personas = personas;
        this.channels = channels;
    }

    @GetMapping("/simulator")
    String phones(Model page) {
        page.addAttribute("sample", personas.sample());
        page.addAttribute("phones", phones());
        page.addAttribute("trial", access.isTrial());
        return "simulator";
    }

    private List<Personas.Phone> phones() {
        return personas.sample().phones().stream()
                .filter(phone -> channels.find(new ChannelId(phone.channel())).isPresent())
                .toList();
    }
}

package org.openconsult.app.simulator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.Channels;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The phones in the browser: those whose channels are there. */
@Controller
class SimulatorPage {
    private final SimulatorAccess access;
    private final Personas personas;
    private final Channels channels;
    private final JsonMapper json;

    SimulatorPage(SimulatorAccess access, Personas personas, Channels channels, JsonMapper json) {
        this.access = access;
        this.personas = personas;
        this.channels = channels;
        this.json = json;
    }

    @GetMapping("/simulator")
    String phones(Model page) {
        page.addAttribute("sample", personas.sample());
        page.addAttribute("phones", phones());
        page.addAttribute("group", group());
        page.addAttribute("forms", forms());
        page.addAttribute("trial", access.isTrial());
        return "simulator";
    }

    /** None where no session can be tried out. */
    private Personas.@Nullable Group group() {
        Personas.Group group = personas.sample().group();
        boolean there = channels.find(new ChannelId(group.channel())).isPresent();
        return there && access.isOpenToEverybody() ? group : null;
    }

    /** What each member of the group could fill in, as the page's scripts read it. */
    private Map<String, String> forms() {
        return personas.sample().group().members().stream()
                .collect(Collectors.toMap(Personas.Member::id, member -> json.writeValueAsString(member.form())));
    }

    private List<Personas.Phone> phones() {
        return personas.sample().phones().stream()
                .filter(phone -> channels.find(new ChannelId(phone.channel())).isPresent())
                .toList();
    }
}

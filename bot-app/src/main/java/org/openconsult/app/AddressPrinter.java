package org.openconsult.app;

import java.util.Optional;
import org.openconsult.app.settings.PublicUrl;
import org.openconsult.app.settings.Site;
import org.openconsult.app.simulator.SimulatorAccess;
import org.openconsult.app.start.Announcement;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows the addresses once the product can be reached. */
@Component
class AddressPrinter {
    private final Announcement announcement;
    private final Site site;
    private final SimulatorAccess simulator;

    AddressPrinter(Announcement announcement, Site site, SimulatorAccess simulator) {
        this.announcement = announcement;
        this.site = site;
        this.simulator = simulator;
    }

    @EventListener
    void show(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            announcement.addresses(base(web.getWebServer().getPort()), simulator.isEnabled());
        }
    }

    private String base(int port) {
        Optional<String> known = site.publicUrl().map(PublicUrl::withoutSlash);
        return known.orElse("http://localhost:" + port);
    }
}

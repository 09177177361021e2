package org.openconsult.app.simulator;

import java.util.List;
import org.openconsult.app.settings.ConsultSettings;
import org.openconsult.channel.Transport;
import org.springframework.stereotype.Component;

/**
 * Who may use the simulator: everybody while no real channel is configured; coordinators beside a real one, where it
 * must be switched on and its talks are trials.
 */
@Component
public class SimulatorAccess {
    private final boolean enabled;
    private final boolean besideRealChannel;

    SimulatorAccess(ConsultSettings settings, List<Transport> transports) {
        this.besideRealChannel = !transports.isEmpty();
        this.enabled = settings.simulator().orElse(!besideRealChannel);
    }

    public boolean isEnabled() {
        return enabled;
    }

    public boolean isOpenToEverybody() {
        return enabled && !besideRealChannel;
    }

    /** Whether what is said in the simulator must stay out of counts and exports. */
    public boolean isTrial() {
        return besideRealChannel;
    }
}

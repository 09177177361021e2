package org.openconsult.app.settings;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Sees to it that the port is one, which Spring finds out late or never. */
@Component
class PortSetting {
    private static final int LAST = 65_535;

    /**
     * Checks the setting; 0 means any free port.
     *
     * @throws CannotStartException when there is no such port
     */
    PortSetting(Environment settings) {
        int port = settings.getProperty("server.port", Integer.class, 0);
        if (port < 0 || port > LAST) {
            throw new CannotStartException("The setting server.port must be a number from 0 to " + LAST + ".");
        }
    }
}

package org.openconsult.app.start;

import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What an operator reads on the screen at the start; goes to no log, as it may hold a password. */
@Component
public class Announcement {
    private final PrintStream screen;

    @Autowired
    Announcement() {
        this(System.out);
    }

    /** Shows it on another screen. */
    public Announcement(PrintStream screen) {
        this.screen = screen;
    }

    /** Shows a password this once; it is kept nowhere. */
    public void firstAdministrator(String username, String password) {
        screen.printf(
                "%n  The first administrator   %s%n  with the password         %s%n"
                        + "  It is shown only this once, so write it down.%n%n",
                username, password);
    }

    /** Shows where the product is reached. */
    public void addresses(String base, boolean simulator) {
        screen.printf("%nOpenConsult is running.%n");
        line("Public page", base + "/");
        if (simulator) {
            line("Simulator", base + "/simulator");
        }
        line("Desk", base + "/desk");
        line("API", base + "/api/v1/consultations");
        screen.println();
    }

    private void line(String name, String value) {
        screen.printf("  %-12s %s%n", name, value);
    }
}

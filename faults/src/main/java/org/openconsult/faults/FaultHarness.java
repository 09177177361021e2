package org.openconsult.faults;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.concurrent.ThreadLocalRandom;
import org.openconsult.faults.report.Report;
import org.slf4j.LoggerFactory;

/** The command {@code ./fault-harness}: one run, its report on the screen, exit code 1 when anything is wrong. */
public final class FaultHarness {
    private static final int NOT_RUN = 2;

    private FaultHarness() {}

    public static void main(String[] arguments) {
        beQuiet();
        try {
            Options options =
                    Arguments.read(arguments, ThreadLocalRandom.current().nextInt(1_000_000));
            System.out.println("Seed " + options.seed() + ", database " + options.database() + ", "
                    + options.instances() + " instances, " + options.time().toSeconds() + " seconds");
            Report report = new Run(options).run();
            report.print(System.out);
            System.exit(report.isClean() ? 0 : 1);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(NOT_RUN);
        }
    }

    /** What libraries log while things are being broken is no news. */
    static void beQuiet() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.OFF);
        }
    }
}

package org.openconsult.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.faults.report.Finding;
import org.openconsult.faults.report.Report;

/**
 * The harness can fail: each safety that is taken out of the product makes it report losses, doubles or resurrections.
 * With all of them in, the same faults lead to nothing.
 */
class SwitchedOffIT {
    @TempDir
    Path folder;

    @BeforeAll
    static void beQuiet() {
        FaultHarness.beQuiet();
    }

    private Report run(String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--jar";
        all[arguments.length + 1] = System.getProperty("bot-app.jar", "../bot-app/target/bot-app.jar");
        all[arguments.length + 2] = "--folder";
        all[arguments.length + 3] = folder.resolve("run").toString();
        return new Run(Arguments.read(all, 1)).run();
    }

    private static void assertNoticed(Report report) {
        assertThat(report.findings().of(Finding.LOSS)
                        + report.findings().of(Finding.DOUBLE)
                        + report.findings().of(Finding.RESURRECTION))
                .as(report.json())
                .isPositive();
    }

    @Test
    void nothingIsLostOrDoubledWithAllSafetiesOn() {
        Report report =
                run("--minutes", "0.4", "--messages", "300", "--people", "30", "--kills", "2", "--stretch", "5:1000");

        assertThat(report.findings().examples()).as(report.json()).isEmpty();
    }

    @Test
    void noticesThatMessagesAreTakenTwiceWithoutDeduplication() {
        assertNoticed(run(
                "--switch-off",
                "deduplication",
                "--minutes",
                "0.3",
                "--messages",
                "150",
                "--people",
                "30",
                "--kills",
                "0",
                "--rest-seconds",
                "10"));
    }

    @Test
    void noticesThatRepliesAreSentTwiceWithoutLeases() {
        assertNoticed(run(
                "--switch-off",
                "leases",
                "--replies",
                "api",
                "--minutes",
                "0.3",
                "--messages",
                "150",
                "--people",
                "30",
                "--kills",
                "0",
                "--stretch",
                "20:3000",
                "--rest-seconds",
                "30"));
    }

    @Test
    void noticesThatCommentsAreLostWithoutEffectReplay() {
        assertNoticed(run(
                "--switch-off",
                "effect-replay",
                "--minutes",
                "0.4",
                "--messages",
                "400",
                "--people",
                "60",
                "--kills",
                "3",
                "--stretch",
                "30:3000",
                "--rest-seconds",
                "5"));
    }

    @Test
    void noticesThatWordsAreAddedTwiceWithoutTurnComparison() {
        assertNoticed(run(
                "--switch-off",
                "turn-comparison",
                "--minutes",
                "0.4",
                "--messages",
                "300",
                "--people",
                "20",
                "--kills",
                "0",
                "--stretch",
                "30:1500",
                "--rest-seconds",
                "10"));
    }
}

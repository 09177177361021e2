package org.openconsult.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.faults.report.Count;
import org.openconsult.faults.report.Report;

/** The same webhook at two instances at the same instant, a thousand times: one effect each, and the same answer. */
class TwinsIT {
    private static final int COUNT = 1_000;

    @TempDir
    Path folder;

    @Test
    void oneEffectForEachOfAThousandTwins() {
        FaultHarness.beQuiet();
        Report report = new Run(Arguments.read(
                        new String[] {
                            "--twins",
                            String.valueOf(COUNT),
                            "--people",
                            "100",
                            "--kills",
                            "0",
                            "--minutes",
                            "0.1",
                            "--jar",
                            System.getProperty("bot-app.jar", "../bot-app/target/bot-app.jar"),
                            "--folder",
                            folder.resolve("run").toString()
                        },
                        1))
                .run();

        assertThat(report.findings().examples()).as(report.json()).isEmpty();
        assertThat(report.tally().of(Count.TWINS)).isEqualTo(COUNT);
        assertThat(report.tally().of(Count.ACKNOWLEDGED)).isEqualTo(COUNT);
    }
}

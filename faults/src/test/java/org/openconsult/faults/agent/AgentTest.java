package org.openconsult.faults.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentTest {
    @TempDir
    Path folder;

    private record Outcome(int exitCode, String output) {}

    private Outcome run(SwitchedMethod... off) throws IOException, InterruptedException {
        return run(AgentJar.writtenTo(folder).option(new AgentArguments(List.of(off), Optional.empty())));
    }

    private static Outcome run(String option) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private static SwitchedMethod victims(String method, Instead instead) {
        return new SwitchedMethod(Victim.class.getName(), method, instead);
    }

    @Test
    void leavesEverythingElseAsItIs() throws Exception {
        assertThat(run().output()).contains("found true", "before false", "held true", "settled");
    }

    @Test
    void switchesOffWhateverKindOfMethod() throws Exception {
        Outcome outcome = run(
                victims("find", Instead.EMPTY),
                victims("isBefore", Instead.TRUE),
                victims("isHeld", Instead.NOTHING),
                victims("settle", Instead.NOTHING));

        assertThat(outcome.output())
                .contains("found false", "before true", "held false", Agent.CHANGED)
                .doesNotContain("settled");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void endsTheProgramWhenTheMethodIsNotThere() throws Exception {
        Outcome outcome = run(victims("gone", Instead.NOTHING));

        assertThat(outcome.exitCode()).isEqualTo(97);
        assertThat(outcome.output()).contains("gone").doesNotContain("settled");
    }

    @Test
    void keepsItsArgumentsOnTheWay() {
        AgentArguments arguments =
                new AgentArguments(Safety.EFFECT_REPLAY.methods(), Optional.of(new Stretch(5, 2_000)));

        assertThat(AgentArguments.parse(arguments.toString())).isEqualTo(arguments);
    }
}

package org.openconsult.benchmarks.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openconsult.benchmarks.Figures;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.Turn;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What the engine alone takes for each step of a talk and for a journey, in time and in memory. Arguments are JMH's own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineSteps {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Param
    Step step = Step.JOURNEY;

    private final EngineTalk talk = new EngineTalk();
    private Conversation before = Conversation.fresh();

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(EngineSteps.class.getName() + ".take$")
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
        results.forEach(EngineSteps::print);
    }

    private static void print(RunResult result) {
        String name =
                "engine." + Step.valueOf(result.getParams().getParam("step")).word();
        Figures.print(name, result.getPrimaryResult().getScore(), "us/op");
        Optional.ofNullable(result.getSecondaryResults().get(ALLOCATED))
                .ifPresent(allocated -> Figures.print(name + ".allocation", allocated.getScore(), "B/op"));
    }

    /** Comes to where the step begins. */
    @Setup
    public void begin() {
        int number = 0;
        for (String said : step.before()) {
            before = talk.say(before, said, number++).conversation();
        }
        if (!step.isDoneBy(take())) {
            throw new IllegalStateException("This does not lead to what is measured: " + step);
        }
    }

    /** Takes the step. */
    @Benchmark
    public Turn take() {
        int number = step.before().size();
        Turn turn = new Turn(before, List.of(), List.of());
        for (String message : step.messages()) {
            turn = talk.say(turn.conversation(), message, number++);
        }
        return turn;
    }
}

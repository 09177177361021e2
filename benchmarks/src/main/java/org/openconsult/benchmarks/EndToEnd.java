package org.openconsult.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Journeys through Twilio's webhook of the packaged app, beside the least durable work a turn needs, with the same driver on the same
 * database in the same run and by turns. Arguments: journeys a round, threads, rounds; and the address of a database instead of
 * an embedded one.
 */
public final class EndToEnd {
    /** Of the time: below it Java's compilers have done nearly all that a consultation of weeks would ever need. */
    private static final double COMPILED = 0.05;

    private static final int ROUNDS_BEFORE_ONE = 6;

    private EndToEnd() {}

    public static void main(String[] arguments) {
        try (TurnDatabase database = TurnDatabase.open(TurnDatabase.address(List.of(arguments)));
                Crowd crowd = new Crowd(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]))) {
            CommandCount.perTurn(database, crowd).print();
            try (Server server = Server.start(database.uri())) {
                compare(server, new Floor(database.storage()), crowd, Integer.parseInt(arguments[2]));
            }
        }
    }

    private static void compare(Server server, Work floor, Crowd crowd, int rounds) {
        Side turns = new Side("turns", TwilioPhones.textingTo(server));
        Side least = new Side("floor", floor);
        int before = warmedUp(server, turns, least, crowd, rounds * ROUNDS_BEFORE_ONE);
        Duration compiledBefore = server.compiled();
        List<Double> processor = new ArrayList<>();
        List<Double> allocated = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int number = 0; number < rounds; number++) {
            Usage usage = server.usage();
            Round round = turns.play(crowd);
            Usage used = server.usage().since(usage);
            double count = round.times().size();
            processor.add(used.cpuNanos() / 1e6 / count);
            allocated.add(used.allocatedBytes() / 1024.0 / count);
            ratios.add(round.perSecond() / least.play(crowd).perSecond());
        }
        Duration compiled = server.compiled().minus(compiledBefore);
        Figures.print("end-to-end.before", before, "rounds");
        Figures.print("end-to-end.compilers", compiled.toMillis() / 1e3 / turns.seconds(), "of the turns' time");
        Figures.print("end-to-end.turns", turns.perSecond(), "turns/s");
        Figures.print("end-to-end.floor", least.perSecond(), "turns/s");
        Figures.print("end-to-end.ratio", Round.median(ratios), "ratio");
        Figures.print("end-to-end.p50", turns.percentile(50), "ms");
        Figures.print("end-to-end.p99", turns.percentile(99), "ms");
        Figures.print("end-to-end.processor", Round.median(processor), "ms/turn");
        Figures.print("end-to-end.allocation", Round.median(allocated), "KB/turn");
    }

    /** Plays rounds that do not count until the compilers are nearly at rest, or so many; answers how many. */
    private static int warmedUp(Server server, Side turns, Side least, Crowd crowd, int most) {
        int rounds = 0;
        double share = 1;
        while (share > COMPILED && rounds < most) {
            Duration before = server.compiled();
            Round round = turns.warmUp(crowd);
            share = server.compiled().minus(before).toNanos() / (double) round.all();
            least.warmUp(crowd);
            rounds++;
        }
        return rounds;
    }
}

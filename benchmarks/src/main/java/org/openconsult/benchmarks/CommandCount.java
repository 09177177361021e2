package org.openconsult.benchmarks;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.openconsult.faults.process.Await;

/**
 * How many commands a turn gives the database, counted on the wire in a pass of its own, since what counts takes time. What the app
 * asks by itself while nobody writes is told apart.
 *
 * @param perTurn by command and collection
 * @param atRest of all together, in a second
 */
record CommandCount(Map<String, Double> perTurn, double atRest) {
    private static final Duration REST = Duration.ofSeconds(2);
    /** What is rarer is not printed by itself. */
    private static final double RARE = 0.05;

    static CommandCount perTurn(TurnDatabase database, Crowd crowd) {
        try (CountingProxy proxy = new CountingProxy(database.uri());
                Server server = Server.start(proxy.uri(database.uri()))) {
            proxy.taken();
            Await.sleep(REST);
            Map<String, Long> resting = proxy.taken();
            Round round = crowd.play(TwilioPhones.textingTo(server));
            Map<String, Long> playing = proxy.taken();
            double rests = (double) round.all() / REST.toNanos();
            Map<String, Double> perTurn = new TreeMap<>();
            playing.forEach((command, count) -> {
                double own = count - rests * resting.getOrDefault(command, 0L);
                perTurn.put(command, own / round.times().size());
            });
            return new CommandCount(perTurn, sum(resting) * 1e9 / REST.toNanos());
        }
    }

    void print() {
        Figures.print(
                "end-to-end.commands",
                perTurn.values().stream().mapToDouble(Double::doubleValue).sum(),
                "commands/turn");
        Figures.print("end-to-end.rest", atRest, "commands/s");
        perTurn.entrySet().stream()
                .filter(count -> count.getValue() > RARE)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(count -> System.out.printf("# %5.2f %s%n", count.getValue(), count.getKey()));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}

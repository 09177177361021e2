package org.openconsult.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Journeys through Twilio's webhook of the packaged app, beside the least durable work a turn needs, with the same driver on the same
 * database in the same run and by turns. Arguments: journeys a round, threads, rounds; and the address of a database instead of
 * an embedded one.
 */
public final class EndToEnd {
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
        turns.warmUp(crowd);
        least.warmUp(crowd);
        List<Double> processor = new ArrayList<>();
        List<Double> allocated = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int number = 0; number < rounds; number++) {
            Usage before = server.usage();
            Round round = turns.play(crowd);
            Usage used = server.usage().since(before);
            double count = round.times().size();
            processor.add(used.cpuNanos() / 1e6 / count);
            allocated.add(used.allocatedBytes() / 1024.0 / count);
            ratios.add(round.perSecond() / least.play(crowd).perSecond());
        }
        Figures.print("end-to-end.turns", turns.perSecond(), "turns/s");
        Figures.print("end-to-end.floor", least.perSecond(), "turns/s");
        Figures.print("end-to-end.ratio", Round.median(ratios), "ratio");
        Figures.print("end-to-end.p50", turns.percentile(50), "ms");
        Figures.print("end-to-end.p99", turns.percentile(99), "ms");
        Figures.print("end-to-end.processor", Round.median(processor), "ms/turn");
        Figures.print("end-to-end.allocation", Round.median(allocated), "KB/turn");
    }
}

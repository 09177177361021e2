package org.openconsult.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openconsult.embeddeddatabase.EmbeddedDatabase;
import org.openconsult.storage.Storage;

/**
 * How many turns a second, beside the least durable work a turn needs, on the same database in the same run and in
 * alternating rounds. Arguments: journeys a round, threads, rounds; and the address of a database instead of an
 * embedded one.
 */
public final class TurnsBesideTheFloor {
    private final int journeys;
    private final ExecutorService threads;
    private int people;

    private TurnsBesideTheFloor(int journeys, int threads) {
        this.journeys = journeys;
        this.threads = Executors.newFixedThreadPool(threads);
    }

    public static void main(String[] arguments) throws Exception {
        int journeys = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[2]);
        try (EmbeddedDatabase embedded = embedded();
                MongoClient client =
                        MongoClients.create(arguments.length > 3 ? arguments[3] : embedded.connectionString())) {
            Storage storage = new Storage(client.getDatabase("benchmark"));
            storage.createIndexes();
            var benchmark = new TurnsBesideTheFloor(journeys, Integer.parseInt(arguments[1]));
            benchmark.run(new Turns(storage), new Floor(storage), rounds);
            benchmark.threads.shutdown();
        }
    }

    private static EmbeddedDatabase embedded() throws IOException {
        return EmbeddedDatabase.open(Files.createTempDirectory("benchmark"));
    }

    private void run(Work turns, Work floor, int rounds) throws Exception {
        perSecond(turns);
        perSecond(floor);
        List<Double> turnsRates = new ArrayList<>();
        List<Double> floorRates = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            double turnsPerSecond = perSecond(turns);
            double floorPerSecond = perSecond(floor);
            turnsRates.add(turnsPerSecond);
            floorRates.add(floorPerSecond);
            ratios.add(turnsPerSecond / floorPerSecond);
            System.out.printf("round %d: %.0f turns/s, floor %.0f/s%n", round, turnsPerSecond, floorPerSecond);
        }
        Figures.print("run.turns", median(turnsRates), "turns/s");
        Figures.print("run.floor", median(floorRates), "turns/s");
        Figures.print("run.ratio", median(ratios), "ratio");
    }

    private double perSecond(Work work) throws Exception {
        List<Callable<Boolean>> talks = new ArrayList<>();
        for (int journey = 0; journey < journeys; journey++) {
            int person = people++;
            talks.add(() -> talk(work, person));
        }
        long start = System.nanoTime();
        for (Future<Boolean> talk : threads.invokeAll(talks)) {
            talk.get();
        }
        return journeys * (double) Journey.LENGTH * 1e9 / (System.nanoTime() - start);
    }

    private static boolean talk(Work work, int person) {
        for (int number = 0; number < Journey.LENGTH; number++) {
            work.doOnce(person, number);
        }
        return true;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}

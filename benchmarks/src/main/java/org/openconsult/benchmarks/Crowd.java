package org.openconsult.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who each write one journey, so many at once; nobody writes in two rounds. */
final class Crowd implements AutoCloseable {
    private final int journeys;
    private final ExecutorService threads;
    private int people;

    /** @param journeys of one round */
    Crowd(int journeys, int threads) {
        this.journeys = journeys;
        this.threads = Executors.newFixedThreadPool(threads);
    }

    /** How many have written so far, in all rounds. */
    int people() {
        return people;
    }

    Round play(Work work) {
        List<Callable<List<Long>>> talks = new ArrayList<>();
        for (int journey = 0; journey < journeys; journey++) {
            int person = people++;
            talks.add(() -> talk(work, person));
        }
        List<Long> times = new ArrayList<>();
        long start = System.nanoTime();
        try {
            for (Future<List<Long>> talk : threads.invokeAll(talks)) {
                times.addAll(talk.get());
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("A journey broke off", failure);
        }
        return new Round(times, System.nanoTime() - start);
    }

    private static List<Long> talk(Work work, int person) {
        List<Long> times = new ArrayList<>();
        for (int number = 0; number < Journey.LENGTH; number++) {
            long start = System.nanoTime();
            work.doOnce(person, number);
            times.add(System.nanoTime() - start);
        }
        return times;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

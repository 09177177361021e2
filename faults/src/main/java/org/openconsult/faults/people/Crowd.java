package org.openconsult.faults.people;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** All who write, one thread each. */
public final class Crowd {
    private final List<Thread> threads;

    private Crowd(List<Thread> threads) {
        this.threads = threads;
    }

    /**
     * Lets them write.
     *
     * @param messages of all together
     * @param time over which they spread them, as far as the product keeps up
     */
    public static Crowd start(
            int people,
            int messages,
            Duration time,
            Ledger ledger,
            BiConsumer<SentMessage, RandomGenerator> delivery,
            SplittableRandom random) {
        AtomicLong numbers = new AtomicLong(1_000);
        List<Thread> threads = IntStream.range(0, people)
                .mapToObj(index -> {
                    int share = messages / people + (index < messages % people ? 1 : 0);
                    Duration pause = time.dividedBy(Math.max(1, share));
                    return new Person(
                            number(index), share, pause, ledger, numbers::incrementAndGet, delivery, random.split());
                })
                .map(person -> new Thread(person, "person"))
                .toList();
        threads.forEach(thread -> thread.setDaemon(true));
        threads.forEach(Thread::start);
        return new Crowd(threads);
    }

    /** A phone number of its own for each. */
    public static String number(int index) {
        return String.format("+5016%06d", index);
    }

    /**
     * Waits until all have written.
     *
     * @return false when some had to be stopped
     */
    public boolean finish(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        for (Thread thread : threads) {
            join(thread, Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        boolean all = threads.stream().noneMatch(Thread::isAlive);
        threads.forEach(Thread::interrupt);
        threads.forEach(thread -> join(thread, 5_000));
        return all;
    }

    private static void join(Thread thread, long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.openconsult.faults.people;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.openconsult.faults.process.Await;

/** Writes one message after the other has been acknowledged, and now and then two at once. */
final class Person implements Runnable {
    private static final int AT_ONCE_PERCENT = 10;

    private final String number;
    private final int messages;
    private final Duration pause;
    private final Ledger ledger;
    private final BiConsumer<SentMessage, RandomGenerator> delivery;
    private final SplittableRandom random;
    private final Talk talk;

    /**
     * @param messages how many
     * @param pause how long between two of them on the average
     * @param delivery brings a message and returns when it is acknowledged or given up
     */
    Person(
            String number,
            int messages,
            Duration pause,
            Ledger ledger,
            LongSupplier numbers,
            BiConsumer<SentMessage, RandomGenerator> delivery,
            SplittableRandom random) {
        this.number = number;
        this.messages = messages;
        this.pause = pause;
        this.ledger = ledger;
        this.delivery = delivery;
        this.random = random;
        this.talk = new Talk(random, numbers);
    }

    @Override
    public void run() {
        long next = System.nanoTime();
        int sent = 0;
        while (sent < messages && !Thread.currentThread().isInterrupted()) {
            next += random.nextLong(2 * pause.toNanos() + 1);
            Await.sleep(Duration.ofNanos(next - System.nanoTime()));
            boolean twoAtOnce = messages - sent > 1 && random.nextInt(100) < AT_ONCE_PERCENT;
            sent += twoAtOnce ? two() : one();
        }
    }

    private int one() {
        delivery.accept(ledger.add(number, talk.next()), random);
        return 1;
    }

    private int two() {
        SentMessage first = ledger.add(number, talk.next());
        SentMessage second = ledger.add(number, talk.next());
        SplittableRandom another = random.split();
        Thread other = new Thread(() -> delivery.accept(first, another), "person");
        other.setDaemon(true);
        other.start();
        delivery.accept(second, random);
        try {
            other.join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return 2;
    }
}

package org.openconsult.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A provider's threads, which go on until they are stopped, and may be started again. */
final class SenderThreads {
    private static final Logger LOG = LoggerFactory.getLogger(SenderThreads.class);

    private final TransportSender sender;
    private final Bell bell = new Bell();
    private final String name;
    private final OutboxSettings settings;
    private volatile List<Thread> threads = List.of();
    private volatile boolean stopping;

    SenderThreads(String name, TransportSender sender, OutboxSettings settings) {
        this.name = name;
        this.sender = sender;
        this.settings = settings;
    }

    /** Only after a {@link #stop} and its {@link #await}, if it was started before. */
    void start() {
        stopping = false;
        threads = IntStream.range(0, settings.threads())
                .mapToObj(number -> new Thread(this::run, "outbox-" + name + "-" + number))
                .toList();
        threads.forEach(thread -> thread.setDaemon(true));
        threads.forEach(Thread::start);
    }

    void ring() {
        bell.ring();
    }

    /** Has them end after what they are doing. */
    void stop() {
        stopping = true;
        bell.ring();
    }

    /** Waits for them to end, until a moment; answers whether they did. */
    boolean await(Instant until, InstantSource clock) throws InterruptedException {
        for (Thread thread : threads) {
            long left = Duration.between(clock.instant(), until).toMillis();
            if (left > 0) {
                thread.join(left);
            }
        }
        return threads.stream().noneMatch(Thread::isAlive);
    }

    private void run() {
        try {
            while (!stopping) {
                long counted = bell.count();
                Duration pause = step();
                if (!pause.isZero()) {
                    bell.await(counted, pause);
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** A thread that ended by a failure would send nothing for ever. */
    private Duration step() {
        try {
            return sender.step() ? Duration.ZERO : sender.pause();
        } catch (RuntimeException | Error failure) {
            LOG.debug("Nothing can be sent just now: {}", failure.getClass().getSimpleName());
            return settings.poll();
        }
    }
}

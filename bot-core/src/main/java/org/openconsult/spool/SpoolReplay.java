package org.openconsult.spool;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.ReceptionClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands on what waits in the spool until the reception is closed again: each person's messages one after the other. A message is done
 * with only after the reception has taken it.
 */
public final class SpoolReplay {
    /** So many are handed on in the order in which they came; it also shows whether the reception is open at all. */
    private static final int IN_ORDER = 50;

    private static final int LANES = 16;

    private static final Logger LOG = LoggerFactory.getLogger(SpoolReplay.class);

    private final Spool spool;
    private final Reception reception;
    private final Outage outage;
    private final Map<Waiting, Integer> refusals = new ConcurrentHashMap<>();
    private final Set<Waiting> stuck = ConcurrentHashMap.newKeySet();
    private final ReentrantLock pass = new ReentrantLock();
    private volatile boolean stopping;

    /** What became of a message. */
    private enum Fate {
        DONE,
        /** The same person's later ones must wait. */
        STAYS,
        /** So must all. */
        CLOSED
    }

    /** @param reception the one that stores; not the one before it that spools */
    public SpoolReplay(Spool spool, Reception reception, Outage outage) {
        this.spool = spool;
        this.reception = reception;
        this.outage = outage;
    }

    /** Tries what waits now, each once; answers how many are done with. */
    public int run() {
        pass.lock();
        try {
            spool.tryAgain();
            return handOn();
        } finally {
            pass.unlock();
        }
    }

    /** Takes {@link #stop} back. */
    public void start() {
        stopping = false;
    }

    /**
     * Ends after the message that is being handed on, and waits for that.
     *
     * @param patience how long; a message that is not through by then waits for the next start
     */
    public void stop(Duration patience) {
        stopping = true;
        try {
            if (pass.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                pass.unlock();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private int handOn() {
        List<Waiting> waiting = spool.waiting();
        Pass now = new Pass();
        waiting.stream().limit(IN_ORDER).forEach(now::take);
        if (waiting.size() > IN_ORDER && !now.over) {
            handOnSideBySide(waiting.subList(IN_ORDER, waiting.size()), now);
        }
        return now.done.get();
    }

    /** Each person's messages one after the other; one thread alone would be slower than a country writes. */
    private static void handOnSideBySide(List<Waiting> many, Pass now) {
        Map<Sender, List<Waiting>> talks =
                many.stream().collect(Collectors.groupingBy(Waiting::sender, LinkedHashMap::new, Collectors.toList()));
        ExecutorService lanes = Executors.newFixedThreadPool(LANES, task -> new Thread(task, "spool-replay-lane"));
        try {
            talks.values().forEach(talk -> lanes.execute(() -> talk.forEach(now::take)));
        } finally {
            lanes.shutdown();
            awaitEnd(lanes);
        }
    }

    private static void awaitEnd(ExecutorService lanes) {
        try {
            while (!lanes.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("The spool is still being emptied.");
            }
        } catch (InterruptedException hurry) {
            lanes.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** One look at all that waits. */
    private final class Pass {
        private final AtomicInteger done = new AtomicInteger();
        private final Set<Sender> heldBack = ConcurrentHashMap.newKeySet();
        private volatile boolean over;

        void take(Waiting entry) {
            if (over || stopping || heldBack.contains(entry.sender())) {
                return;
            }
            switch (handOn(entry)) {
                case DONE -> done.incrementAndGet();
                case STAYS -> heldBack.add(entry.sender());
                case CLOSED -> over = true;
            }
        }
    }

    private Fate handOn(Waiting entry) {
        try {
            reception.receive(spool.read(entry));
            outage.ends();
            return done(entry);
        } catch (ReceptionClosedException closed) {
            outage.begins();
            return Fate.CLOSED;
        } catch (DamagedEntryException damaged) {
            return setAside(entry, String.valueOf(damaged.getMessage()));
        } catch (NoSuchFileException gone) {
            return setAside(entry, "its file is gone");
        } catch (IOException failure) {
            return stuck(entry, failure);
        } catch (RuntimeException | StackOverflowError refusal) {
            return refused(entry, refusal);
        }
    }

    /** It may be this message, and it may be something that is mended soon. Of the reason only its kind is told. */
    private Fate refused(Waiting entry, Throwable refusal) {
        String kind = refusal.getClass().getSimpleName();
        int times = refusals.merge(entry, 1, Integer::sum);
        if (times == 1) {
            LOG.warn("{} could not be handed on ({}) and is tried again.", entry, kind);
        }
        return times < spool.limits().tries()
                ? Fate.STAYS
                : setAside(entry, "it was refused " + times + " times, the last time with " + kind);
    }

    private Fate setAside(Waiting entry, String reason) {
        try {
            spool.setAside(entry, reason);
            return done(entry);
        } catch (IOException failure) {
            return stuck(entry, failure);
        }
    }

    private Fate stuck(Waiting entry, IOException failure) {
        if (stuck.add(entry)) {
            LOG.error("{} can be neither handed on nor set aside: {}", entry, failure.toString());
        }
        return Fate.STAYS;
    }

    private Fate done(Waiting entry) {
        stuck.remove(entry);
        refusals.remove(entry);
        spool.done(entry);
        return Fate.DONE;
    }
}

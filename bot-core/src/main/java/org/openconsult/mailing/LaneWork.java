package org.openconsult.mailing;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.openconsult.delivery.DeliveryStages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done at a time for one channel of a mailing: find out what became of those that are on their way, and put so many
 * more there as the time and the channel's pace allow. Those on their way are kept few, so that what is decided later still
 * holds for nearly all. All of it may be done again, or by two at once.
 */
final class LaneWork {
    private static final Logger LOG = LoggerFactory.getLogger(LaneWork.class);
    /** So often it is stored how far it got, and asked whether to go on. */
    private static final int AT_ONCE = 40;
    /** Others have their turn after so many. */
    private static final int MOST = 500;
    /** So many are on their way at most: as many as go out in this time. */
    private static final double SECONDS_AHEAD = 10;

    private static final double SMALLEST_WINDOW = 20;
    private static final double LARGEST_WINDOW = 2_000;

    /** So many are written to at the same time. */
    private static final int THREADS = 8;

    private final MailingPieces pieces;
    private final DeliveryStages stages;
    private final Executor threads = threads();

    LaneWork(MailingPieces pieces, DeliveryStages stages) {
        this.pieces = pieces;
        this.stages = stages;
    }

    /** They end by themselves when there is nothing to do. */
    private static Executor threads() {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "mailing-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Finds out what became of those that are on their way, where it is time to. */
    void settle(Mailing mailing, MailingRoute route, List<PieceMarks> lane, Instant now) {
        for (PieceMarks marks : lane) {
            if (marks.isDue(now)) {
                settle(mailing, route, marks);
                marks.looked(now);
                pieces.put(marks);
            }
        }
    }

    private void settle(Mailing mailing, MailingRoute route, PieceMarks marks) {
        List<String> recipients = pieces.find(marks.name()).recipients();
        Map<String, Integer> messages = new HashMap<>();
        marks.followed()
                .forEach(place ->
                        messages.put(route.message(mailing, recipients.get(place), marks.numberAt(place)), place));
        stages.of(messages.keySet()).forEach((message, known) -> {
            Integer place = messages.get(message);
            if (place != null) {
                marks.mark(place, Mark.of(known));
            }
        });
    }

    /**
     * Puts more of them on their way.
     *
     * @param atMost so many
     * @param goOn whether nothing else was decided meanwhile
     */
    void write(Mailing mailing, MailingRoute route, List<PieceMarks> lane, long atMost, BooleanSupplier goOn) {
        long left = Math.min(atMost, MOST);
        for (PieceMarks marks : lane) {
            if (left <= 0) {
                return;
            }
            if (marks.has(Mark.WAITING)) {
                if (!goOn.getAsBoolean()) {
                    return;
                }
                left -= write(mailing, route, marks, left, goOn);
            }
        }
    }

    private long write(Mailing mailing, MailingRoute route, PieceMarks marks, long atMost, BooleanSupplier goOn) {
        List<String> recipients = pieces.find(marks.name()).recipients();
        int[] waiting = marks.places(Mark.WAITING).limit(atMost).toArray();
        int done = 0;
        do {
            int from = done;
            done = Math.min(waiting.length, done + AT_ONCE);
            post(mailing, route, recipients, marks, Arrays.copyOfRange(waiting, from, done));
        } while (done < waiting.length && goOn.getAsBoolean());
        return done;
    }

    /** Several at once, since each waits for the database to store what it writes. What an outage leaves is done again. */
    private void post(Mailing mailing, MailingRoute route, List<String> recipients, PieceMarks marks, int... places) {
        List<CompletableFuture<Posted>> posts = Arrays.stream(places)
                .mapToObj(place ->
                        CompletableFuture.supplyAsync(() -> post(mailing, route, recipients.get(place)), threads))
                .toList();
        Optional<MongoException> outage = Optional.empty();
        for (int index = 0; index < places.length; index++) {
            try {
                mark(marks, places[index], posts.get(index).join());
            } catch (CompletionException failure) {
                outage = Optional.of(outage(failure));
            }
        }
        pieces.put(marks);
        if (outage.isPresent()) {
            throw outage.get();
        }
    }

    private static MongoException outage(CompletionException failure) {
        return failure.getCause() instanceof MongoException outage
                ? outage
                : new MongoException("A recipient could not be written to", failure);
    }

    private static void mark(PieceMarks marks, int place, Posted posted) {
        if (posted instanceof Posted.OnItsWay sent) {
            marks.isOnItsWay(place, sent.number());
        } else {
            marks.mark(place, ((Posted.Not) posted).why());
        }
    }

    /** One who cannot be written to must not keep the others from it. */
    private static Posted post(Mailing mailing, MailingRoute route, String recipient) {
        try {
            return route.post(mailing, recipient);
        } catch (MongoException outage) {
            throw outage;
        } catch (RuntimeException broken) {
            LOG.error(
                    "A recipient of mailing {} cannot be written to: {}",
                    mailing.id(),
                    broken.getClass().getSimpleName());
            return new Posted.Not(Mark.DAMAGED);
        }
    }

    /** How many may be put on their way now. */
    static long room(Mailing mailing, MailingLane lane, Tally so, double perSecond, Instant now) {
        long window = Math.round(Math.min(LARGEST_WINDOW, Math.max(SMALLEST_WINDOW, perSecond * SECONDS_AHEAD)));
        long begun = so.all() - so.of(Mark.WAITING);
        return Math.min(window - so.of(Mark.ON_ITS_WAY), due(mailing, lane, now) - begun);
    }

    /** How many were to be begun by now, so that all are spread evenly over the time that was set. */
    private static long due(Mailing mailing, MailingLane lane, Instant now) {
        Timing timing = mailing.timing().orElseThrow();
        Duration spread = timing.spread();
        Duration lasted = mailing.run().orElseThrow().lasted(now, timing.quiet());
        if (lasted.compareTo(spread) >= 0) {
            return lane.recipients();
        }
        double share = (double) lasted.toMillis() / spread.toMillis();
        return (long) Math.floor(lane.recipients() * share) + 1;
    }
}

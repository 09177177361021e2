package org.openconsult.mailing;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.openconsult.channel.ChannelId;
import org.openconsult.delivery.DeliveryStages;
import org.openconsult.storage.Shift;
import org.openconsult.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets mailings go out. One instance at a time does it, and any other goes on where it stopped: whatever it did is stored piece
 * by piece, and doing it again, or two doing it at once, sends nothing twice.
 */
public final class MailingWorker {
    private static final Logger LOG = LoggerFactory.getLogger(MailingWorker.class);
    /** So long after its end a provider may still say what became of a message. */
    private static final Duration FOLLOWED = Duration.ofDays(3);
    /** Reading everybody is much work: it is not done again right after it failed. */
    private static final Duration AFTER_A_FAILED_START = Duration.ofMinutes(1);

    private final Shift shift;
    private final Mailings mailings;
    private final MailingPieces pieces;
    private final LaneWork work;
    private final Map<MailingKind, MailingRoute> routes;
    private final ToDoubleFunction<ChannelId> pace;
    private final Supplier<String> draws;
    private final InstantSource clock;
    /** Of those that ended: when it is worth to ask again what became of them. */
    private final Map<String, Instant> later = new HashMap<>();
    /** Of those that could not start: when to try again. */
    private final Map<String, Instant> retries = new HashMap<>();

    /**
     * An instance's worker.
     *
     * @param shift whose instance's turn it is
     * @param routes one of each kind; mailings of other kinds wait
     * @param pace how many messages a second all providers of a channel take
     * @param draws something random each time: small letters, digits and dashes
     */
    public MailingWorker(
            Storage storage,
            Shift shift,
            Mailings mailings,
            Collection<MailingRoute> routes,
            ToDoubleFunction<ChannelId> pace,
            Supplier<String> draws,
            InstantSource clock) {
        this.shift = shift;
        this.mailings = mailings;
        this.pieces = new MailingPieces(storage);
        this.work = new LaneWork(pieces, new DeliveryStages(storage));
        this.routes = routes.stream().collect(Collectors.toUnmodifiableMap(MailingRoute::kind, Function.identity()));
        this.pace = pace;
        this.draws = draws;
        this.clock = clock;
    }

    /**
     * Does what is to be done now, if it is this instance's turn. To be called every second.
     *
     * @throws com.mongodb.MongoException when the database is out of reach; nothing is lost by it
     */
    public void step() {
        if (shift.isOurs(clock.instant())) {
            mailings.all().forEach(this::step);
        }
    }

    /** Leaves the work to others at once. */
    public void stop() {
        shift.end(clock.instant());
    }

    /** One that is damaged must not keep the others from going out. */
    private void step(Mailing mailing) {
        MailingRoute route = routes.get(mailing.kind());
        Instant now = clock.instant();
        if (route == null || !isAnythingToDo(mailing, now)) {
            return;
        }
        try {
            if (mailing.isDue(now)) {
                start(mailing, route).ifPresent(started -> advance(started, route));
            } else {
                advance(mailing, route);
            }
        } catch (MongoException outage) {
            throw outage;
        } catch (RuntimeException damaged) {
            LOG.error(
                    "Mailing {} cannot go on: {}",
                    mailing.id(),
                    damaged.getClass().getSimpleName());
        }
    }

    private boolean isAnythingToDo(Mailing mailing, Instant now) {
        if (mailing.state().isEnded()) {
            return now.isBefore(mailing.changedAt().plus(FOLLOWED)) && !rests(mailing, later, now);
        }
        return mailing.state().isUnderWay() || (mailing.isDue(now) && !rests(mailing, retries, now));
    }

    private static boolean rests(Mailing mailing, Map<String, Instant> until, Instant now) {
        return now.isBefore(until.getOrDefault(mailing.id(), Instant.EPOCH));
    }

    private Optional<Mailing> start(Mailing mailing, MailingRoute route) {
        String draw = draws.get();
        List<MailingLane> lanes = drawn(mailing, route, draw);
        Instant now = clock.instant();
        Optional<Mailing> started = mailings.started(mailing, new MailingRun(draw, lanes, now, Duration.ZERO, now));
        String kept = started.or(() -> mailings.find(mailing.id()))
                .flatMap(Mailing::run)
                .map(MailingRun::draw)
                .orElse("");
        pieces.forgetOthers(mailing.id(), kept);
        return started;
    }

    /** What was found so far is of no use where not all are found. */
    private List<MailingLane> drawn(Mailing mailing, MailingRoute route, String draw) {
        try {
            return pieces.keep(mailing.id(), draw, each -> route.recipients(mailing, each));
        } catch (RuntimeException failure) {
            retries.put(mailing.id(), clock.instant().plus(AFTER_A_FAILED_START));
            pieces.forget(mailing.id(), draw);
            throw failure;
        }
    }

    private void advance(Mailing mailing, MailingRoute route) {
        MailingRun run = mailing.run().orElse(null);
        if (mailing.state().isEnded() && !later.containsKey(mailing.id())) {
            pieces.forgetOthers(mailing.id(), run == null ? "" : run.draw());
        }
        if (run == null) {
            later.put(mailing.id(), Instant.MAX);
            return;
        }
        boolean waits = false;
        Instant next = Instant.MAX;
        for (MailingLane lane : run.lanes()) {
            Instant now = clock.instant();
            List<PieceMarks> marks = pieces.marks(mailing.id(), run, lane);
            work.settle(mailing, route, marks, now);
            if (mailing.state() == MailingState.RUNNING && !mailing.isQuiet(now)) {
                long room = LaneWork.room(mailing, lane, Tally.of(marks), pace.applyAsDouble(lane.channel()), now);
                work.write(mailing, route, marks, room, () -> goesOn(mailing));
            }
            waits |= marks.stream().anyMatch(piece -> piece.has(Mark.WAITING) || piece.has(Mark.ON_ITS_WAY));
            next = marks.stream().map(PieceMarks::due).reduce(next, MailingWorker::earlier);
        }
        if (mailing.state() == MailingState.RUNNING && !waits) {
            mailings.done(mailing);
        }
        if (mailing.state().isEnded()) {
            later.put(mailing.id(), next);
        }
    }

    /** Nothing was decided about it since, and it is still this instance's turn. */
    private boolean goesOn(Mailing mailing) {
        Instant now = clock.instant();
        return mailings.isNewest(mailing) && !mailing.isQuiet(now) && shift.isOurs(now);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

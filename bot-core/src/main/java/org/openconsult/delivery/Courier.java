package org.openconsult.delivery;

import com.mongodb.MongoException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.openconsult.channel.SendResult;
import org.openconsult.channel.SendResult.RetryAfter;
import org.openconsult.delivery.DeliveryEvent.Claim;
import org.openconsult.delivery.DeliveryEvent.Ended;
import org.openconsult.delivery.DeliveryEvent.HandedBack;
import org.openconsult.delivery.DeliveryEvent.NotWanted;
import org.openconsult.delivery.DeliveryEvent.TooOld;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.outbox.QueueEntry;
import org.openconsult.outbox.Urgency;

/**
 * Carries one provider's messages from the queue to a stored outcome. Between any two of its writes it may die or sleep:
 * whoever looks at the message next goes on from what is stored.
 */
final class Courier {
    private final String worker;
    private final Outbox outbox;
    private final Deliveries deliveries;
    private final Gate gate;
    private final Predicate<OutboxEntry> isWanted;
    private final Leave leave;
    private final Attempt attempt;
    private final Pauses pauses;
    private final OutboxSettings settings;
    private final InstantSource clock;
    private final BooleanSupplier stopping;
    /** Outcomes that the database did not take yet; no more than threads, since without it nothing new is claimed. */
    private final Map<String, Outcome> unrecorded = new ConcurrentHashMap<>();

    Courier(
            String worker,
            Outbox outbox,
            Deliveries deliveries,
            Gate gate,
            Predicate<OutboxEntry> isWanted,
            Leave leave,
            Attempt attempt,
            Pauses pauses,
            OutboxSettings settings,
            InstantSource clock,
            BooleanSupplier stopping) {
        this.worker = worker;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.gate = gate;
        this.isWanted = isWanted;
        this.leave = leave;
        this.attempt = attempt;
        this.pauses = pauses;
        this.settings = settings;
        this.clock = clock;
        this.stopping = stopping;
    }

    /** Does with a message what is to be done now, which may be to send it. */
    Outlook look(QueueEntry entry) {
        DeliveryLog.Entry known = deliveries.newest(entry.id());
        Outcome left = unrecorded.get(entry.id());
        if (left != null) {
            return record(known, left);
        }
        Instant now = clock.instant();
        if (known.delivery().isFinal() || isTooOld(entry, known.delivery(), now)) {
            return outlook(deliveries.happen(entry.transport(), known, new TooOld(now), now), now);
        }
        Delivery claimed = known.delivery().after(claim(entry, now));
        if (claimed.equals(known.delivery())) {
            return outlook(known, now);
        }
        OutboxEntry message = outbox.find(entry.id())
                .orElseThrow(() -> new IllegalStateException("The queue names a message that is not there"));
        if (!isWanted.test(message)) {
            return outlook(deliveries.happen(entry.transport(), known, new NotWanted(now), now), now);
        }
        Leave.Permit permit = leave.of(message, now);
        if (permit instanceof Leave.Never) {
            return outlook(deliveries.happen(entry.transport(), known, new TooOld(now), now), now);
        }
        if (permit instanceof Leave.Later later) {
            return new Outlook.Waits(later.until());
        }
        Optional<Outlook> wait = gate.wait(entry, message, now);
        return wait.orElseGet(() -> deliveries
                .happenNow(entry.transport(), known, claimed, now)
                .map(claim -> carry(entry, message, claim))
                .orElseGet(() -> new Outlook.Waits(now)));
    }

    /** Stores what could not be stored before, as far as that can be done now. */
    void recordWhatIsLeft() {
        for (Outcome left : List.copyOf(unrecorded.values())) {
            record(deliveries.newest(left.entry().id()), left);
        }
    }

    private Claim claim(QueueEntry entry, Instant now) {
        Lease lease = new Lease(worker, Backoff.end(now, settings.lease()));
        return new Claim(lease, now, settings.mostFailures(), isOnce(entry));
    }

    /** A person who waits for an answer has it rather twice than not at all; nobody waits for what we say first. */
    private static boolean isOnce(QueueEntry entry) {
        return entry.urgency() == Urgency.ANNOUNCEMENT;
    }

    private Outlook carry(QueueEntry entry, OutboxEntry message, DeliveryLog.Entry claim) {
        Instant now = clock.instant();
        if (claim.delivery().isFinal()) {
            return new Outlook.Finished();
        }
        Optional<Outlook> notNow = stopping.getAsBoolean() || !isStillOurs(claim)
                ? Optional.of(new Outlook.Waits(now.plus(settings.poll())))
                : gate.lastLook(message, now);
        int number = claim.delivery().claims();
        if (notNow.isPresent()) {
            gate.giveBack(message);
            record(claim, new Outcome(entry, number, Optional.empty(), now));
            return notNow.get();
        }
        Optional<SendResult> result = Optional.of(attempt.send(message));
        return record(claim, new Outcome(entry, number, result, clock.instant()));
    }

    /** The last look before sending: only who sleeps after it can send what another sends too. */
    private boolean isStillOurs(DeliveryLog.Entry claim) {
        return deliveries.isNewest(claim) && !claim.delivery().isLeftBehind(clock.instant());
    }

    private Outlook record(DeliveryLog.Entry known, Outcome outcome) {
        Instant now = clock.instant();
        try {
            Outlook outlook = outcome.result()
                    .map(result -> ended(known, outcome, result, now))
                    .orElseGet(() -> handedBack(known, outcome, now));
            unrecorded.remove(outcome.entry().id());
            return outlook;
        } catch (MongoException outage) {
            unrecorded.put(outcome.entry().id(), outcome);
            return new Outlook.Waits(now.plus(settings.poll()));
        }
    }

    private Outlook ended(DeliveryLog.Entry known, Outcome outcome, SendResult result, Instant now) {
        QueueEntry entry = outcome.entry();
        Instant again = pauses.again(result, outcome.at(), known.delivery().failures());
        Ended ended = new Ended(outcome.claim(), result, again, settings.mostFailures(), isOnce(entry));
        DeliveryLog.Entry after = deliveries.happen(entry.transport(), known, ended, now);
        return isForEverybody(result) ? new Outlook.AllWait(again) : outlook(after, now);
    }

    private Outlook handedBack(DeliveryLog.Entry known, Outcome outcome, Instant now) {
        deliveries.happen(outcome.entry().transport(), known, new HandedBack(outcome.claim()), now);
        return new Outlook.Waits(now.plus(settings.poll()));
    }

    private static boolean isForEverybody(SendResult result) {
        return result instanceof RetryAfter retry && retry.everybody();
    }

    private boolean isTooOld(QueueEntry entry, Delivery delivery, Instant now) {
        Instant wanted = delivery.resentAt().orElse(entry.createdAt());
        return entry.urgency() == Urgency.REPLY && !now.isBefore(wanted.plus(settings.replyExpiry()));
    }

    /** What another does may be over sooner than it said. */
    private Outlook outlook(DeliveryLog.Entry known, Instant now) {
        if (known.delivery().isFinal()) {
            return new Outlook.Finished();
        }
        Instant next = known.delivery().notBefore();
        Instant poll = now.plus(settings.poll());
        return new Outlook.Waits(known.delivery().isHeld(now) && poll.isBefore(next) ? poll : next);
    }
}

package org.openconsult.sms.twilio.missed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.sms.twilio.sending.ApiFailureException;
import org.openconsult.sms.twilio.sending.ApiReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks for missed messages soon after the start and again and again after that, in a thread of its own: neither Twilio
 * nor a long list holds up anything else.
 */
public final class Fetching implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private final MissedMessages missed;
    private final ReceptionUntilStop reception;
    private final OurAddresses ours;
    private final Duration firstPause;
    private final Duration pause;
    private final InstantSource clock;
    private Optional<ScheduledExecutorService> thread = Optional.empty();
    private Instant notBefore = Instant.MIN;
    private String trouble = "";

    Fetching(
            MissedMessages missed,
            ReceptionUntilStop reception,
            OurAddresses ours,
            Duration firstPause,
            Duration pause,
            InstantSource clock) {
        this.missed = missed;
        this.reception = reception;
        this.ours = ours;
        this.firstPause = firstPause;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * One that is not started.
     *
     * @param firstPause how long after the start the first look is
     */
    public static Fetching of(
            ApiReader api,
            OurAddresses ours,
            FetchSettings settings,
            MessageReader reader,
            Reception reception,
            Duration firstPause,
            InstantSource clock) {
        ReceptionUntilStop untilStop = new ReceptionUntilStop(reception);
        MissedMessages missed =
                new MissedMessages(new MessageListing(api), ours, reader, untilStop, settings.reach(), clock);
        return new Fetching(missed, untilStop, ours, firstPause, settings.pause(), clock);
    }

    @Override
    public synchronized void start() {
        if (ours.areUnknown()) {
            LOG.warn("Twilio is not asked for messages that it could not bring: no number is set. See"
                    + " consult.sms.twilio.numbers.");
            return;
        }
        reception.open();
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(Fetching::thread);
        Future<?> unused = started.scheduleWithFixedDelay(
                this::look, firstPause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = Optional.of(started);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "twilio-missed-messages");
        thread.setDaemon(true);
        return thread;
    }

    /** An exception would end the schedule for good. */
    private void look() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            missed.takeIn();
            relent();
        } catch (ApiFailureException failure) {
            notBefore = failure.pause().map(clock.instant()::plus).orElse(Instant.MIN);
            complain("Twilio's list of recent messages could not be read (" + failure.getMessage() + ")");
        } catch (ReceptionClosedException closed) {
            complain("Messages that Twilio could not bring cannot be stored just now");
        } catch (RuntimeException fault) {
            complain("Looking for messages that Twilio could not bring failed with "
                    + fault.getClass().getName());
        }
    }

    /** Said when it begins and when it changes. */
    private void complain(String reason) {
        if (isRunning() && !reason.equals(trouble)) {
            trouble = reason;
            LOG.warn("{}. It is tried again.", reason);
        }
    }

    private void relent() {
        if (!trouble.isEmpty()) {
            trouble = "";
            LOG.info("Messages that Twilio could not bring are taken in again.");
        }
    }

    @Override
    public synchronized void stop() {
        thread.ifPresent(ScheduledExecutorService::shutdown);
        thread = Optional.empty();
        reception.close(LONGEST_STOP);
    }

    @Override
    public synchronized boolean isRunning() {
        return thread.isPresent();
    }
}

package org.openconsult.faults.provider;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.random.RandomGenerator;
import org.openconsult.faults.people.Digest;
import org.openconsult.faults.people.SentMessage;
import org.openconsult.faults.process.Await;
import org.openconsult.faults.process.Fleet;
import org.openconsult.faults.process.Instance;
import org.openconsult.faults.report.Count;
import org.openconsult.faults.report.Tally;

/**
 * Brings what people send to the product, as a provider does: again until it is acknowledged or given up; now and then
 * again though it was acknowledged; now and then to two instances at once.
 */
public final class Webhooks {
    private static final String PATH = "/channels/sms/twilio";
    private static final Duration GIVE_UP = Duration.ofMinutes(2);
    private static final int LONGEST_PAUSE_MILLIS = 1_500;
    private static final int NEEDLESS_PERCENT = 5;
    private static final int TWIN_PERCENT = 3;
    private static final int LATEST_MILLIS = 15_000;

    private final SignedPost post;
    private final Fleet fleet;
    private final StatusCallbacks callbacks;
    private final Tally tally;
    private final Background background = new Background(8);

    public Webhooks(SignedPost post, Fleet fleet, StatusCallbacks callbacks, Tally tally) {
        this.post = post;
        this.fleet = fleet;
        this.callbacks = callbacks;
        this.tally = tally;
    }

    /** Returns when the message is acknowledged or given up. */
    public void deliver(SentMessage message, RandomGenerator random) {
        tally.add(Count.MESSAGES);
        if (random.nextInt(100) < TWIN_PERCENT) {
            twins(message, random);
        }
        boolean acknowledged = untilAcknowledged(message, random);
        tally.add(acknowledged ? Count.ACKNOWLEDGED : Count.GIVEN_UP);
        if (acknowledged && random.nextInt(100) < NEEDLESS_PERCENT) {
            background.later(Duration.ofMillis(random.nextInt(LATEST_MILLIS)), () -> again(message));
        }
    }

    /** Posts it to two instances at the same instant; returns when both have answered or failed. */
    public void twins(SentMessage message, RandomGenerator random) {
        tally.add(Count.TWINS);
        Instance first = fleet.any(random);
        Instance second = fleet.otherThan(first, random);
        CyclicBarrier start = new CyclicBarrier(2);
        Thread other = new Thread(() -> together(start, second, message), "twin");
        other.setDaemon(true);
        other.start();
        together(start, first, message);
        try {
            other.join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the messages that are still to be sent again. */
    public void finish() {
        background.finish(Duration.ofMinutes(1));
    }

    private void together(CyclicBarrier start, Instance instance, SentMessage message) {
        try {
            start.await();
            attempt(instance, message);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.BrokenBarrierException alone) {
            attempt(instance, message);
        }
    }

    private boolean untilAcknowledged(SentMessage message, RandomGenerator random) {
        long end = System.nanoTime() + GIVE_UP.toNanos();
        while (!message.isAcknowledged()) {
            Optional<Answered> answer = attempt(fleet.any(random), message);
            if (answer.filter(Answered::isAcknowledged).isEmpty()) {
                tally.add(Count.RESENT);
                if (System.nanoTime() - end > 0 || !Await.sleep(pause(answer, random))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Duration pause(Optional<Answered> answer, RandomGenerator random) {
        long millis = answer.flatMap(Answered::retryAfter)
                .map(seconds -> Math.min(seconds * 1_000, LONGEST_PAUSE_MILLIS))
                .orElse(50L);
        return Duration.ofMillis(millis + random.nextInt(LONGEST_PAUSE_MILLIS));
    }

    private void again(SentMessage message) {
        tally.add(Count.RESENT_NEEDLESSLY);
        attempt(fleet.any(new java.util.SplittableRandom(message.sid().hashCode())), message);
    }

    private Optional<Answered> attempt(Instance instance, SentMessage message) {
        Optional<Answered> answer = post.post(instance, PATH, form(message));
        tally.add(answer.isEmpty() ? Count.UNANSWERED : Count.ANSWERED);
        answer.filter(Answered::isAcknowledged).ifPresent(ok -> acknowledge(message, TwimlReply.read(ok.body())));
        answer.filter(refused -> !refused.isAcknowledged()).ifPresent(refused -> tally.add(Count.REFUSED));
        return answer;
    }

    private void acknowledge(SentMessage message, List<TwimlReply> replies) {
        if (message.acknowledged(
                Digest.of(replies.stream().map(TwimlReply::text).toList()))) {
            replies.forEach(reply -> reply.statusCallback().ifPresent(callbacks::report));
        }
    }

    private static Form form(SentMessage message) {
        var values = new TreeMap<String, String>();
        values.put("AccountSid", Account.SID);
        values.put("ApiVersion", "2010-04-01");
        values.put("Body", message.text());
        values.put("From", message.from());
        values.put("MessageSid", message.sid());
        values.put("NumMedia", "0");
        values.put("SmsMessageSid", message.sid());
        values.put("SmsSid", message.sid());
        values.put("SmsStatus", "received");
        values.put("To", Account.NUMBER);
        return new Form(values);
    }
}

package org.openconsult.faults.provider;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.openconsult.faults.process.Await;
import org.openconsult.faults.process.Fleet;
import org.openconsult.faults.report.Count;
import org.openconsult.faults.report.Tally;

/** Reports what became of messages: late, doubled, in any order, and now and then of one that nobody sent. */
public final class StatusCallbacks {
    private static final int ATTEMPTS = 20;
    private static final int LATEST_MILLIS = 8_000;
    private static final int ON_NOTHING_PERCENT = 3;
    private static final String NOBODY = "0".repeat(32);
    private static final Duration PAUSE = Duration.ofMillis(700);

    private final SignedPost post;
    private final Fleet fleet;
    private final Handed handed;
    private final Tally tally;
    private final Random random;
    private final Background background = new Background(8);
    private final AtomicLong sids = new AtomicLong();

    public StatusCallbacks(SignedPost post, Fleet fleet, Handed handed, Tally tally, Random random) {
        this.post = post;
        this.fleet = fleet;
        this.handed = handed;
        this.tally = tally;
        this.random = random;
    }

    /** The provider's own name for a message that it takes. */
    String nextSid() {
        return String.format("SM%030xff", sids.incrementAndGet());
    }

    /** Reports of a message that was named in an answer to a webhook. */
    void report(String statusCallback) {
        report(statusCallback, nextSid());
    }

    /** Reports, from now on and later, all that happens to a message that was taken. */
    void report(String statusCallback, String sid) {
        if (!statusCallback.startsWith(Account.PUBLIC_URL)) {
            return;
        }
        for (ReportedStatus status : story()) {
            background.later(
                    Duration.ofMillis(random.nextInt(LATEST_MILLIS)), () -> report(statusCallback, sid, status));
        }
        if (random.nextInt(100) < ON_NOTHING_PERCENT) {
            background.later(Duration.ZERO, () -> reportOnNothing(statusCallback));
        }
    }

    /** Reports on a message of a conversation that there is not. */
    private void reportOnNothing(String statusCallback) {
        tally.add(Count.STATUS_CALLBACKS_ON_NOTHING);
        post(Handed.CONVERSATION.matcher(statusCallback).replaceFirst(NOBODY), nextSid(), ReportedStatus.SENT);
    }

    /** Reports before the product can know that the message was taken. */
    void reportAtOnce(String statusCallback, String sid) {
        background.later(Duration.ZERO, () -> report(statusCallback, sid, ReportedStatus.SENT));
    }

    /**
     * Waits for the reports that are still to be made, and makes no new ones.
     *
     * @return false when they are not all made in that time
     */
    public boolean finish(Duration longest) {
        return background.finish(longest);
    }

    /** Each at a time of its own, so they come in any order. */
    private List<ReportedStatus> story() {
        List<ReportedStatus> story = new ArrayList<>(List.of(ReportedStatus.QUEUED, ReportedStatus.SENT));
        story.add(random.nextInt(100) < 5 ? ReportedStatus.UNDELIVERED : ReportedStatus.DELIVERED);
        if (random.nextInt(100) < 20) {
            story.add(story.get(random.nextInt(story.size())));
        }
        Collections.shuffle(story, random);
        return story;
    }

    private void report(String statusCallback, String sid, ReportedStatus status) {
        if (post(statusCallback, sid, status)) {
            Handed.name(statusCallback).map(handed::named).ifPresent(message -> message.confirm(status));
        }
    }

    /** Whether it was acknowledged, now or when it was brought again. */
    private boolean post(String statusCallback, String sid, ReportedStatus status) {
        String path = statusCallback.substring(Account.PUBLIC_URL.length());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            tally.add(Count.STATUS_CALLBACKS);
            Optional<Answered> answer = post.post(fleet.any(random), path, form(sid, status));
            if (answer.filter(Answered::isAcknowledged).isPresent()) {
                return true;
            }
            answer.filter(StatusCallbacks::isError).ifPresent(error -> tally.add(Count.STATUS_CALLBACK_ERRORS));
            Await.sleep(PAUSE);
        }
        return false;
    }

    /** Asking to come again later is no error. */
    private static boolean isError(Answered answer) {
        return answer.status() != 503;
    }

    private static Form form(String sid, ReportedStatus status) {
        var values = new TreeMap<String, String>();
        values.put("AccountSid", Account.SID);
        values.put("ApiVersion", "2010-04-01");
        values.put("From", Account.NUMBER);
        values.put("MessageSid", sid);
        values.put("MessageStatus", status.word());
        values.put("SmsSid", sid);
        values.put("SmsStatus", status.word());
        if (status == ReportedStatus.UNDELIVERED) {
            values.put("ErrorCode", "30003");
        }
        return new Form(values);
    }
}

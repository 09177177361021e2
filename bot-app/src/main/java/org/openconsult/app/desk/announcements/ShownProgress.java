package org.openconsult.app.desk.announcements;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.MailingState;
import org.openconsult.mailing.Mark;
import org.openconsult.mailing.Tally;

/**
 * How far an announcement got, ready for the page.
 *
 * @param begun of how many it is known what became of them
 * @param why of those who were not written to, by reason
 * @param starts when it does, while it waits for that
 * @param resting when it goes on, while it is quiet
 */
record ShownProgress(
        MailingState state,
        long all,
        long begun,
        long waiting,
        long sent,
        long delivered,
        long failed,
        long doubted,
        long notWritten,
        List<Reason> why,
        Optional<String> starts,
        Optional<String> resting,
        long hours) {

    /** How many were left out for one reason. */
    record Reason(String mark, long people) {}

    static ShownProgress of(Mailing mailing, Tally tally, PlanWords words, Instant now) {
        Optional<String> starts = mailing.timing()
                .filter(timing -> mailing.state() == MailingState.SCHEDULED)
                .map(timing -> words.time(timing.start()));
        Optional<String> resting = mailing.timing()
                .filter(timing -> mailing.state() == MailingState.RUNNING
                        && timing.quiet().at(now))
                .map(timing -> words.time(timing.quiet().end(now)));
        long waiting = tally.of(Mark.Group.WAITING);
        return new ShownProgress(
                mailing.state(),
                tally.all(),
                tally.all() - waiting,
                waiting,
                tally.of(Mark.Group.SENT),
                tally.of(Mark.Group.DELIVERED),
                tally.of(Mark.Group.FAILED),
                tally.of(Mark.Group.IN_DOUBT),
                tally.of(Mark.Group.NOT_WRITTEN),
                reasons(tally),
                starts,
                resting,
                mailing.timing().map(timing -> timing.spread().toHours()).orElse(0L));
    }

    private static List<Reason> reasons(Tally tally) {
        return Arrays.stream(Mark.values())
                .filter(mark -> mark.group() == Mark.Group.NOT_WRITTEN && tally.of(mark) > 0)
                .map(mark -> new Reason(mark.name(), tally.of(mark)))
                .toList();
    }

    /** Whether the page is worth to be drawn again soon. */
    public boolean goesOn() {
        return state == MailingState.RUNNING || state == MailingState.SCHEDULED;
    }
}

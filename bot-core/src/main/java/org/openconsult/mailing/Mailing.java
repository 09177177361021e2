package org.openconsult.mailing;

import java.time.Instant;
import java.util.Optional;

/**
 * One message for many people, as it stands. What became of each of them is kept beside it.
 *
 * @param id names it for ever: small letters, digits, {@code _} and {@code -}
 * @param version is given back with a change of what was read here
 * @param consultation the id of the one it is about
 * @param timing empty until it is scheduled
 * @param run empty until it started
 * @param by who made it, by the name they sign in with
 * @param madeAt when that was
 * @param changedAt when it came to stand as it does
 * @param entry of the audit trail that announced what was last done with it at the desk
 */
public record Mailing(
        String id,
        long version,
        String consultation,
        MailingKind kind,
        MailingDraft draft,
        Optional<Timing> timing,
        MailingState state,
        Optional<MailingRun> run,
        String by,
        Instant madeAt,
        Instant changedAt,
        String entry) {

    /** Whether it is time to start it. */
    boolean isDue(Instant now) {
        return state == MailingState.SCHEDULED
                && timing.filter(when -> !now.isBefore(when.start())).isPresent();
    }

    /** Whether nothing of it goes out for so long, for people sleep. */
    boolean isQuiet(Instant now) {
        return timing.filter(when -> when.quiet().at(now)).isPresent();
    }

    /** A reminder says what is tomorrow: nothing of it goes out on another day than it was made for. */
    boolean isOver(Instant now) {
        return kind == MailingKind.REMINDER
                && timing.filter(when -> !when.quiet().isSameDay(when.start(), now))
                        .isPresent();
    }

    Mailing in(MailingState next, Optional<MailingRun> with, Instant now) {
        return new Mailing(id, version, consultation, kind, draft, timing, next, with, by, madeAt, now, entry);
    }

    /** Leaves out the words. */
    @Override
    public String toString() {
        return "Mailing[" + id + "/" + version + ", " + state + "]";
    }
}

package org.openconsult.delivery;

import java.time.Instant;
import java.util.Optional;
import org.openconsult.channel.DeliveryReport;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.channel.SendResult;
import org.openconsult.delivery.DeliveryState.Dead;
import org.openconsult.delivery.DeliveryState.Expired;
import org.openconsult.delivery.DeliveryState.Retry;
import org.openconsult.delivery.DeliveryState.Stopped;
import org.openconsult.delivery.DeliveryState.Unknown;
import org.openconsult.delivery.DeliveryState.Waiting;

/** Something that happened to a message on its way. What comes too late or twice changes nothing. */
sealed interface DeliveryEvent {

    Delivery happenTo(Delivery before);

    /**
     * A worker wants to send it. Only one that is due and that nobody else is sending is taken; one that somebody took and
     * left behind may have been sent, so it is doubted from then on.
     *
     * @param mostFailures with so many failures it is not tried any more
     * @param once rather not sent at all than twice: in doubt somebody is asked
     */
    record Claim(Lease lease, Instant now, int mostFailures, boolean once) implements DeliveryEvent {
        @Override
        public Delivery happenTo(Delivery before) {
            if (before.isFinal() || before.isHeld(now) || isEarly(before)) {
                return before;
            }
            boolean leftBehind = before.state() instanceof DeliveryState.Claimed;
            Delivery seen = leftBehind ? before.failedOnceMore().doubtedIf(before.isLeftBehind(now)) : before;
            if (leftBehind && once) {
                return seen.with(new Dead(DeathCause.IN_DOUBT, "its worker did not come back"));
            }
            return seen.failures() >= mostFailures
                    ? seen.with(new Dead(DeathCause.ATTEMPTS_EXHAUSTED, "its workers did not come back"))
                    : seen.claimed(lease);
        }

        private boolean isEarly(Delivery before) {
            return !(before.state() instanceof DeliveryState.Claimed) && now.isBefore(before.notBefore());
        }
    }

    /**
     * A worker gives back what it took and surely did not send.
     *
     * @param claim the number of its claim
     */
    record HandedBack(int claim) implements DeliveryEvent {
        @Override
        public Delivery happenTo(Delivery before) {
            return before.isClaim(claim) ? before.with(new Waiting()) : before;
        }
    }

    /**
     * A worker's sending ended. That it was sent counts however late it is said; all else counts only while nobody has gone
     * on from there.
     *
     * @param claim the number of the claim that it was sent under
     * @param again when to try again, where that is the thing to do
     * @param mostFailures with so many failures it is not tried any more
     * @param once rather not sent at all than twice: in doubt somebody is asked
     */
    record Ended(int claim, SendResult result, Instant again, int mostFailures, boolean once) implements DeliveryEvent {
        @Override
        public Delivery happenTo(Delivery before) {
            if (result instanceof SendResult.Sent sent) {
                return Proof.of(before, sent.providerId(), DeliveryStatus.ACCEPTED, Optional.empty());
            }
            Delivery seen = before.doubtedIf(result instanceof SendResult.Unknown);
            return seen.isClaim(claim) ? next(seen) : seen;
        }

        private Delivery next(Delivery seen) {
            if (result instanceof SendResult.Stopped stopped) {
                return seen.with(new Stopped(stopped.reason()));
            }
            if (result instanceof SendResult.BadContent bad) {
                return seen.with(new Dead(DeathCause.BAD_CONTENT, bad.reason()));
            }
            if (result instanceof SendResult.RetryAfter retry) {
                Retry next = new Retry(again, retry.reason());
                return retry.everybody() ? seen.with(next) : failed(seen, next, retry.reason());
            }
            String reason = ((SendResult.Unknown) result).reason();
            if (once) {
                return seen.failedOnceMore().with(new Dead(DeathCause.IN_DOUBT, reason));
            }
            return failed(seen, new Unknown(again, reason), reason);
        }

        private Delivery failed(Delivery seen, DeliveryState next, String reason) {
            Delivery counted = seen.failedOnceMore();
            return counted.failures() < mostFailures
                    ? counted.with(next)
                    : counted.with(new Dead(DeathCause.ATTEMPTS_EXHAUSTED, reason));
        }
    }

    /** The provider says how far it got, which proves that it was sent. */
    record Reported(DeliveryReport report) implements DeliveryEvent {
        @Override
        public Delivery happenTo(Delivery before) {
            return Proof.of(before, report.providerId(), report.status(), report.reason());
        }
    }

    /** It is too old to be wanted, or taken back; one that is being sent is left alone. */
    record TooOld(Instant now) implements DeliveryEvent {
        @Override
        public Delivery happenTo(Delivery before) {
            return before.isFinal() || before.isHeld(now)
                    ? before
                    : before.doubtedIf(before.isLeftBehind(now)).with(new Expired());
        }
    }

    /** No provider that is set up can send it. */
    record NobodySends(Instant now, String reason) implements DeliveryEvent {
        @Override
        public Delivery happenTo(Delivery before) {
            return before.isFinal() || before.isHeld(now)
                    ? before
                    : before.doubtedIf(before.isLeftBehind(now)).with(new Dead(DeathCause.NOBODY_SENDS, reason));
        }
    }

    /** Whoever it is for wants no messages by now; one that is being sent is left alone. */
    record NotWanted(Instant now) implements DeliveryEvent {
        @Override
        public Delivery happenTo(Delivery before) {
            return before.isFinal() || before.isHeld(now)
                    ? before
                    : before.doubtedIf(before.isLeftBehind(now)).with(new Stopped("opted out"));
        }
    }

    /** A coordinator asks for a dead one to be sent again, as if it were new. */
    record AskedAgain(Instant now) implements DeliveryEvent {
        @Override
        public Delivery happenTo(Delivery before) {
            return before.state() instanceof Dead
                    ? new Delivery(new Waiting(), before.claims(), 0, before.doubted(), Optional.of(now))
                    : before;
        }
    }
}

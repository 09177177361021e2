package org.openconsult.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.DeliveryReport;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.channel.SendResult;
import org.openconsult.delivery.DeliveryEvent.AskedAgain;
import org.openconsult.delivery.DeliveryEvent.Claim;
import org.openconsult.delivery.DeliveryEvent.Ended;
import org.openconsult.delivery.DeliveryEvent.HandedBack;
import org.openconsult.delivery.DeliveryEvent.NobodySends;
import org.openconsult.delivery.DeliveryEvent.Reported;
import org.openconsult.delivery.DeliveryEvent.TooOld;
import org.openconsult.delivery.DeliveryState.Claimed;
import org.openconsult.delivery.DeliveryState.Dead;
import org.openconsult.delivery.DeliveryState.Expired;
import org.openconsult.delivery.DeliveryState.Retry;
import org.openconsult.delivery.DeliveryState.Sent;
import org.openconsult.delivery.DeliveryState.Stopped;
import org.openconsult.delivery.DeliveryState.Unknown;
import org.openconsult.delivery.DeliveryState.Waiting;

/** Each step of a message's way, by itself. */
class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(30);
    private static final int MOST = 3;
    private static final SendResult.RetryAfter BUSY = new SendResult.RetryAfter(Optional.empty(), false, "503");

    @Test
    void isClaimedOnceUntilTheLeaseRunsOut() {
        Delivery claimed = claim(Delivery.WAITING, "one", NOW);

        assertThat(claimed.state()).isEqualTo(new Claimed(new Lease("one", LATER)));
        assertThat(claim(claimed, "two", LATER.minusMillis(1))).isEqualTo(claimed);
        assertThat(claim(claimed, "two", LATER).state()).isInstanceOf(Claimed.class);
    }

    @Test
    void isDoubtedByWhoTakesOverWhatSomebodyLeft() {
        Delivery taken = claim(claim(Delivery.WAITING, "one", NOW), "two", LATER);

        assertThat(taken.doubted()).isTrue();
        assertThat(taken.claims()).isEqualTo(2);
        assertThat(taken.failures()).isEqualTo(1);
    }

    @Test
    void isSentWithTheProvidersName() {
        assertThat(ended(claimed(), 1, sent("SM1")).state())
                .isEqualTo(new Sent(List.of("SM1"), DeliveryStatus.ACCEPTED, Optional.empty()));
    }

    @Test
    void isTriedAgainNotBeforeItsTime() {
        Delivery retry = ended(claimed(), 1, BUSY);

        assertThat(retry.state()).isEqualTo(new Retry(LATER, "503"));
        assertThat(retry.doubted()).isFalse();
        assertThat(claim(retry, "one", LATER.minusMillis(1))).isEqualTo(retry);
        assertThat(claim(retry, "one", LATER).state()).isInstanceOf(Claimed.class);
    }

    @Test
    void isDeadAfterTheLastFailure() {
        Delivery delivery = Delivery.WAITING;
        Instant now = NOW;
        for (int failure = 1; failure <= MOST; failure++) {
            delivery = ended(claim(delivery, "one", now), failure, BUSY);
            now = now.plusSeconds(60);
        }
        assertThat(delivery.state()).isEqualTo(new Dead(DeathCause.ATTEMPTS_EXHAUSTED, "503"));
    }

    @Test
    void doesNotFailByWhatHoldsForEverybody() {
        Delivery retry = ended(claimed(), 1, new SendResult.RetryAfter(Optional.empty(), true, "429"));

        assertThat(retry.failures()).isZero();
        assertThat(retry.state()).isInstanceOf(Retry.class);
    }

    @Test
    void isDeadWhenItsWorkersNeverComeBack() {
        Delivery delivery = Delivery.WAITING;
        for (int claims = 0; claims <= MOST; claims++) {
            delivery = claim(delivery, "one", NOW.plusSeconds(60L * claims));
        }
        assertThat(delivery.state()).isInstanceOf(Dead.class);
        assertThat(delivery.doubted()).isTrue();
    }

    @Test
    void isDoubtedForEverOnceItWasUnknown() {
        Delivery unknown = ended(claimed(), 1, new SendResult.Unknown("cut"));
        Delivery again = ended(claim(unknown, "one", LATER), 2, sent("SM2"));

        assertThat(unknown.state()).isEqualTo(new Unknown(LATER, "cut"));
        assertThat(claim(unknown, "one", LATER.minusMillis(1))).isEqualTo(unknown);
        assertThat(again.state()).isInstanceOf(Sent.class);
        assertThat(again.doubted()).isTrue();
    }

    @Test
    void endsWhenThePersonIsStoppedOrTheContentIsBad() {
        assertThat(ended(claimed(), 1, new SendResult.Stopped("21610")).state()).isEqualTo(new Stopped("21610"));
        assertThat(ended(claimed(), 1, new SendResult.BadContent("21617")).state())
                .isEqualTo(new Dead(DeathCause.BAD_CONTENT, "21617"));
    }

    @Test
    void goesBackToWaitingOnlyByItsOwnWorker() {
        Delivery taken = claim(claimed(), "two", LATER);

        assertThat(claimed().after(new HandedBack(1)).state()).isEqualTo(new Waiting());
        assertThat(claimed().after(new HandedBack(1)).doubted()).isFalse();
        assertThat(taken.after(new HandedBack(1))).isEqualTo(taken);
    }

    @Test
    void takesNothingButTheSendingFromAWorkerThatIsTooLate() {
        Delivery taken = claim(claimed(), "two", LATER);

        assertThat(ended(taken, 1, BUSY)).isEqualTo(taken);
        assertThat(ended(taken, 1, new SendResult.Stopped("21610"))).isEqualTo(taken);
        assertThat(ended(taken, 1, new SendResult.BadContent("21617"))).isEqualTo(taken);
        assertThat(ended(taken, 1, sent("SM1")).state()).isInstanceOf(Sent.class);
        assertThat(ended(taken, 1, sent("SM1")).doubted()).isTrue();
    }

    @Test
    void keepsBothNamesWhenItWasSentTwice() {
        Delivery both = ended(ended(claim(claimed(), "two", LATER), 2, sent("SM2")), 1, sent("SM1"));

        assertThat(((Sent) both.state()).providerIds()).containsExactly("SM1", "SM2");
        assertThat(both.doubted()).isTrue();
    }

    @Test
    void isProvedByAReportWhateverItsState() {
        Delivery retry = ended(claimed(), 1, BUSY);
        Delivery dead = ended(claimed(), 1, new SendResult.BadContent("21617"));
        for (Delivery before : List.of(Delivery.WAITING, claimed(), retry, dead)) {
            assertThat(before.after(reported(DeliveryStatus.SENT, "SM1")).state())
                    .isEqualTo(new Sent(List.of("SM1"), DeliveryStatus.SENT, Optional.empty()));
        }
    }

    @Test
    void neverGoesBack() {
        Delivery read = claimed().after(reported(DeliveryStatus.READ, "SM1"));

        for (DeliveryStatus status : DeliveryStatus.values()) {
            assertThat(read.after(reported(status, "SM1"))).isEqualTo(read);
        }
        assertThat(ended(read, 1, sent("SM1"))).isEqualTo(read);
        assertThat(ended(read, 1, BUSY)).isEqualTo(read);
        assertThat(claim(read, "two", LATER)).isEqualTo(read);
        assertThat(read.after(new TooOld(LATER))).isEqualTo(read);
        assertThat(read.after(new AskedAgain(LATER))).isEqualTo(read);
    }

    @Test
    void reachesThePersonAfterItHadFailed() {
        Delivery failed = claimed().after(reported(DeliveryStatus.FAILED, "SM1"));

        assertThat(((Sent) failed.after(reported(DeliveryStatus.SENT, "SM1")).state()).status())
                .isEqualTo(DeliveryStatus.FAILED);
        assertThat(((Sent) failed.after(reported(DeliveryStatus.DELIVERED, "SM1"))
                                .state())
                        .status())
                .isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    void isLeftAloneWhileItIsBeingSent() {
        assertThat(claimed().after(new TooOld(LATER.minusMillis(1)))).isEqualTo(claimed());
        assertThat(claimed().after(new NobodySends(LATER.minusMillis(1), "none")))
                .isEqualTo(claimed());
    }

    @Test
    void isDoubtedWhenItGetsTooOldInSomebodysHands() {
        assertThat(claimed().after(new TooOld(LATER)).state()).isEqualTo(new Expired());
        assertThat(claimed().after(new TooOld(LATER)).doubted()).isTrue();
        assertThat(Delivery.WAITING.after(new TooOld(LATER)).doubted()).isFalse();
    }

    @Test
    void startsAnewWhenSomebodyAsksForADeadOne() {
        Delivery dead = ended(claimed(), 1, new SendResult.BadContent("21617"));
        Delivery again = dead.after(new AskedAgain(LATER));

        assertThat(again.state()).isEqualTo(new Waiting());
        assertThat(again.failures()).isZero();
        assertThat(again.resentAt()).contains(LATER);
        assertThat(again.after(new AskedAgain(LATER.plusSeconds(1)))).isEqualTo(again);
        assertThat(ended(claim(again, "one", LATER), 1, sent("SM1")).state()).isInstanceOf(Sent.class);
    }

    private static Delivery claimed() {
        return claim(Delivery.WAITING, "one", NOW);
    }

    private static Delivery claim(Delivery before, String worker, Instant now) {
        return before.after(new Claim(new Lease(worker, now.plusSeconds(30)), now, MOST, false));
    }

    private static Delivery ended(Delivery before, int claim, SendResult result) {
        return before.after(new Ended(claim, result, LATER, MOST, false));
    }

    private static SendResult sent(String name) {
        return new SendResult.Sent(Optional.of(name));
    }

    private static Reported reported(DeliveryStatus status, String name) {
        return new Reported(new DeliveryReport("m", Optional.of(name), status, Optional.empty(), false));
    }
}

package org.openconsult.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openconsult.channel.DeliveryReport;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.channel.SendResult;
import org.openconsult.delivery.DeliveryEvent.Claim;
import org.openconsult.delivery.DeliveryEvent.Ended;
import org.openconsult.delivery.DeliveryEvent.Reported;
import org.openconsult.delivery.DeliveryState.Sent;

/** Whatever order and however often providers report and workers record what they sent, it ends the same. */
class DeliveryOrderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final int MOST = 12;

    @Property(tries = 2_000)
    void endsTheSameInWhateverOrder(
            @ForAll("starts") Delivery start,
            @ForAll("events") List<DeliveryEvent> events,
            @ForAll("proofs") DeliveryEvent proof,
            @ForAll Random order) {
        List<DeliveryEvent> all = new ArrayList<>(events);
        all.add(proof);
        Delivery calm = play(start, all);

        List<DeliveryEvent> doubled = new ArrayList<>(all);
        all.stream().filter(event -> order.nextBoolean()).forEach(doubled::add);
        Collections.shuffle(doubled, order);
        Delivery wild = play(start, doubled);

        assertThat(wild.state()).isEqualTo(calm.state());
        assertThat(wild.doubted()).isEqualTo(calm.doubted());
    }

    @Property(tries = 2_000)
    void neverGoesBackAndNeverForgetsADoubt(
            @ForAll("starts") Delivery start, @ForAll("anything") List<DeliveryEvent> events) {
        Delivery before = start;
        for (DeliveryEvent event : events) {
            Delivery after = before.after(event);
            if (before.state() instanceof Sent known) {
                assertThat(after.state()).isInstanceOf(Sent.class);
                Sent now = (Sent) after.state();
                assertThat(now.status()).isGreaterThanOrEqualTo(known.status());
                assertThat(now.providerIds()).containsAll(known.providerIds());
            }
            assertThat(after.doubted() || !before.doubted()).isTrue();
            assertThat(after.claims()).isGreaterThanOrEqualTo(before.claims());
            assertThat(after.after(event)).as("again").satisfies(again -> assertThat(again.state())
                    .isEqualTo(after.state()));
            before = after;
        }
    }

    private static Delivery play(Delivery start, List<DeliveryEvent> events) {
        Delivery delivery = start;
        for (DeliveryEvent event : events) {
            delivery = delivery.after(event);
        }
        return delivery;
    }

    @Provide
    Arbitrary<Delivery> starts() {
        Delivery one = Delivery.WAITING.after(claim("one", NOW));
        return Arbitraries.of(Delivery.WAITING, one, one.after(claim("two", NOW.plusSeconds(30))));
    }

    /** What tells that it was sent: a report, or a worker's record. */
    @Provide
    Arbitrary<DeliveryEvent> proofs() {
        Arbitrary<Optional<String>> names = Arbitraries.of("SM1", "SM2").optional();
        Arbitrary<Optional<String>> reasons = Arbitraries.of("30003", "30007").optional();
        Arbitrary<DeliveryEvent> reports = Combinators.combine(names, Arbitraries.of(DeliveryStatus.class), reasons)
                .as((name, status, reason) -> new Reported(new DeliveryReport("m", name, status, reason, false)));
        Arbitrary<DeliveryEvent> records = Combinators.combine(Arbitraries.of(1, 2), names)
                .as((claim, name) -> ended(claim, new SendResult.Sent(name)));
        return Arbitraries.oneOf(reports, records);
    }

    /** Proofs, and a worker's word that it does not know. */
    @Provide
    Arbitrary<List<DeliveryEvent>> events() {
        Arbitrary<DeliveryEvent> doubts =
                Arbitraries.of(1, 2).map(claim -> ended(claim, new SendResult.Unknown("cut")));
        return Arbitraries.oneOf(proofs(), proofs(), doubts).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<DeliveryEvent>> anything() {
        Arbitrary<DeliveryEvent> others = Arbitraries.of(
                claim("one", NOW.plusSeconds(60)),
                claim("two", NOW.plusSeconds(600)),
                ended(1, new SendResult.RetryAfter(Optional.empty(), false, "503")),
                ended(2, new SendResult.BadContent("21617")),
                ended(2, new SendResult.Stopped("21610")),
                ended(1, new SendResult.Unknown("cut")),
                new DeliveryEvent.HandedBack(1),
                new DeliveryEvent.TooOld(NOW.plusSeconds(900)));
        return Arbitraries.oneOf(proofs(), others).list().ofMaxSize(12);
    }

    private static Claim claim(String worker, Instant now) {
        return new Claim(new Lease(worker, now.plusSeconds(30)), now, MOST, false);
    }

    private static DeliveryEvent ended(int claim, SendResult result) {
        return new Ended(claim, result, NOW.plusSeconds(40), MOST, false);
    }
}

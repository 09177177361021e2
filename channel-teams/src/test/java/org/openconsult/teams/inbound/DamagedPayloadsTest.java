package org.openconsult.teams.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.teams.inbound.Received.Poison;
import org.openconsult.teams.inbound.Received.Told;
import org.openconsult.teams.inbound.Received.ToldInGroup;
import org.openconsult.teams.inbound.Received.WrongInvoke;
import org.openconsult.teams.played.Activities;
import tools.jackson.databind.JsonNode;

/** Each activity, with whatever is wrong in one place. */
class DamagedPayloadsTest {

    static List<String> payloads() {
        return Activities.payloads();
    }

    static List<String> groupPayloads() {
        return payloads().stream()
                .filter(name -> Reading.read(Activities.payload(name)) instanceof ToldInGroup)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void nothingIsThrownForAnyOfThem(String name) {
        assertThat(Damage.of(Activities.payload(name))).hasSizeGreaterThan(100).allSatisfy(damaged -> {
            Received received = Reading.read(damaged);
            assertThatCode(() -> Sighting.in(damaged).forEach(sighting -> sighting.how(java.util.Optional.of("{}"))))
                    .doesNotThrowAnyException();
            if (received instanceof Told told) {
                assertThat(told.message().key().value()).hasSizeLessThanOrEqualTo(300);
            } else if (received instanceof Poison poison) {
                assertThat(poison.reason()).matches("[a-z ]+");
            } else if (received instanceof WrongInvoke wrong) {
                assertThat(wrong.reason()).matches("[a-z ]+");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("groupPayloads")
    void whatIsSaidInAGroupIsNeverTaken(String name) {
        assertThat(Damage.of(Activities.payload(name)))
                .allSatisfy(
                        (JsonNode damaged) -> assertThat(Reading.read(damaged)).isNotInstanceOf(Told.class));
    }
}

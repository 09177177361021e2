package org.openconsult.faults.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
    private static final Duration TIME = Duration.ofMinutes(30);

    private static List<Fault> plan(long seed, boolean database) {
        return FaultPlan.drawn(TIME, 3, 40, database, new Random(seed));
    }

    private static long count(List<Fault> plan, FaultKind kind) {
        return plan.stream().filter(fault -> fault.kind() == kind).count();
    }

    @Test
    void killsAsOftenAsWantedAndTheDatabaseAmongThem() {
        assertThat(count(plan(1, true), FaultKind.KILL_INSTANCE)).isEqualTo(30);
        assertThat(count(plan(1, true), FaultKind.KILL_DATABASE)).isEqualTo(10);
    }

    @Test
    void leavesADatabaseThatIsNotOursAlone() {
        assertThat(count(plan(1, false), FaultKind.KILL_INSTANCE)).isEqualTo(40);
        assertThat(count(plan(1, false), FaultKind.KILL_DATABASE)).isZero();
    }

    @Test
    void hasEveryKindOfFaultWithinTheTimeInOrder() {
        List<Fault> plan = plan(1, true);

        assertThat(plan).extracting(Fault::kind).contains(FaultKind.values());
        assertThat(plan).extracting(Fault::at).isSorted().allMatch(at -> at.compareTo(TIME) < 0);
        assertThat(plan).extracting(Fault::instance).contains(0, 1, 2);
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(plan(7, true)).isEqualTo(plan(7, true)).isNotEqualTo(plan(8, true));
    }
}

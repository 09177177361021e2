package org.openconsult.faults.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** All faults of a run, spread evenly over it; the same seed gives the same plan. */
public final class FaultPlan {
    /** The first and last moments of a run are left alone, so that there is something to break and time to go on. */
    private static final double QUIET = 0.05;

    private final Duration time;
    private final int instances;
    private final Random random;
    private final List<Fault> faults = new ArrayList<>();

    private FaultPlan(Duration time, int instances, Random random) {
        this.time = time;
        this.instances = instances;
        this.random = random;
    }

    /**
     * A plan with so many kills, one in four of them of the database where that may be killed, and in proportion to them
     * pauses, clean stops, and cut, slow and silent lines.
     */
    public static List<Fault> drawn(Duration time, int instances, int kills, boolean database, Random random) {
        FaultPlan plan = new FaultPlan(time, instances, random);
        int ofDatabase = database ? (kills + 2) / 4 : 0;
        plan.add(FaultKind.KILL_INSTANCE, kills - ofDatabase, 0, 3_000);
        plan.add(FaultKind.KILL_DATABASE, ofDatabase, 0, 4_000);
        plan.add(FaultKind.PAUSE_INSTANCE, (kills + 1) / 2, 3_000, 14_000);
        plan.add(FaultKind.STOP_INSTANCE, (kills + 2) / 4, 0, 3_000);
        plan.add(FaultKind.CUT_LINE, kills, 0, 6_000);
        plan.add(FaultKind.SLOW_LINE, (kills + 1) / 2, 3_000, 10_000);
        plan.add(FaultKind.SILENT_LINE, (kills + 2) / 4, 2_000, 12_000);
        plan.faults.sort(Comparator.comparing(Fault::at));
        return List.copyOf(plan.faults);
    }

    private void add(FaultKind kind, int count, int leastMillis, int mostMillis) {
        for (int index = 0; index < count; index++) {
            double place = QUIET + (1 - 2 * QUIET) * (index + random.nextDouble()) / count;
            faults.add(new Fault(
                    Duration.ofMillis((long) (time.toMillis() * place)),
                    kind,
                    random.nextInt(instances),
                    Duration.ofMillis(leastMillis + random.nextInt(mostMillis - leastMillis))));
        }
    }
}

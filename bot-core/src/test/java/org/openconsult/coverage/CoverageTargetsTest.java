package org.openconsult.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Outcome;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class CoverageTargetsTest {
    private static final CoverageTarget ALL = CoverageTarget.inAll(1_000, 600);
    private static final CoverageTarget CELLS =
            new CoverageTarget(new Slot.Each(), new Slot.One("toledo"), new Slot.Any(), 5, 0);

    private CoverageTargets targets;

    @BeforeEach
    void use(Storage storage) {
        targets = new CoverageTargets(storage, new AuditTrail(storage, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
    }

    @Test
    void keepsWhatWasSet() {
        assertThat(targets.of("plan").version()).isZero();
        assertThat(targets.set("plan", 0, List.of(ALL, CELLS), "rosa")).isEqualTo(Outcome.DONE);
        assertThat(targets.of("plan")).isEqualTo(new CoverageTargets.Targets(1, List.of(ALL, CELLS)));
        assertThat(targets.set("plan", 1, List.of(ALL, CELLS), "rosa")).isEqualTo(Outcome.ALREADY_SO);
        assertThat(targets.set("plan", 1, List.of(), "rosa")).isEqualTo(Outcome.DONE);
        assertThat(targets.of("plan").targets()).isEmpty();
    }

    @Test
    void overwritesNothingThatWasNotSeen() {
        targets.set("plan", 0, List.of(ALL), "rosa");
        assertThat(targets.set("plan", 0, List.of(CELLS), "tomas")).isEqualTo(Outcome.CHANGED_MEANWHILE);
        assertThat(targets.of("plan").targets()).containsExactly(ALL);
    }

    @Test
    void refusesTwoNumbersForTheSame() {
        assertThat(targets.set("plan", 0, List.of(ALL, CoverageTarget.inAll(5, 0)), "rosa"))
                .isEqualTo(Outcome.NOT_POSSIBLE);
    }
}

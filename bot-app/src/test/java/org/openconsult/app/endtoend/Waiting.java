package org.openconsult.app.endtoend;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for what other programs do. */
final class Waiting {
    static final Duration PATIENCE = Duration.ofMinutes(4);

    private Waiting() {}

    static void until(String what, BooleanSupplier condition) throws Exception {
        if (!isSo(PATIENCE, condition)) {
            throw new TimeoutException("It did not come to that: " + what);
        }
    }

    /** Whether it comes to that within so long. */
    static boolean isSo(Duration within, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return true;
    }
}

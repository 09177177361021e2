package org.openconsult.faults.plan;

import java.time.Duration;
import org.openconsult.faults.network.TcpProxy;
import org.openconsult.faults.process.Instance;

/** An instance and its way to the database. Its process is broken by one fault at a time, its line by another. */
public record Target(Instance instance, TcpProxy line, Object processLock, Object lineLock) {
    /** How long an instance may take to start on a busy machine. */
    private static final Duration START = Duration.ofSeconds(90);

    public Target(Instance instance, TcpProxy line) {
        this(instance, line, new Object(), new Object());
    }

    /** Starts it again and waits until it is well, so that the next fault finds something to break. */
    void startAgain() {
        instance.start();
        instance.awaitReady(START);
    }
}

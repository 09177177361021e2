package org.openconsult.faults.provider;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the played provider knows of one message that it was handed: how often it took it, and what it reported of it. */
public final class HandedMessage {
    /** Clocks that count milliseconds may be off by one. */
    private static final long TOLERANCE_NANOS = 5_000_000;

    private final Set<ReportedStatus> confirmed = EnumSet.noneOf(ReportedStatus.class);
    private int accepted;
    private int tooEarly;
    private long notBefore = Long.MIN_VALUE;
    private boolean waits;
    private @Nullable Long text;
    private boolean textChanged;

    /** It was taken: the person gets it, whether or not the product hears of that. */
    public synchronized void accept(long digest) {
        accepted++;
        textChanged |= text != null && text != digest;
        text = digest;
    }

    /** Handed over before the time that the last answer named? */
    public synchronized void handedAt(long nanos) {
        if (waits && nanos + TOLERANCE_NANOS - notBefore < 0) {
            tooEarly++;
        }
        waits = false;
    }

    public synchronized void askToWaitUntil(long nanos) {
        waits = true;
        notBefore = nanos;
    }

    /** The product acknowledged the report. */
    public synchronized void confirm(ReportedStatus status) {
        confirmed.add(status);
    }

    /** How often the person got it. */
    public synchronized int accepted() {
        return accepted;
    }

    /** How often it came before the time that a 429 named. */
    public synchronized int tooEarly() {
        return tooEarly;
    }

    /** Whether it was taken with exactly this text each time. */
    public synchronized boolean wasAlways(long digest) {
        return !textChanged && text != null && text == digest;
    }

    public synchronized boolean isConfirmed(ReportedStatus status) {
        return confirmed.contains(status);
    }
}

package org.openconsult.sms.cost;

/** What a talk may cost at most, in segments. */
final class Targets {
    static final int ONE_SHOT = 1;
    static final int GUIDED = 5;

    private Targets() {}
}

package org.openconsult.faults.plan;

import java.time.Duration;

/**
 * One thing that goes wrong.
 *
 * @param at since the start of the run
 * @param instance which one, by its place; it means nothing for the database
 * @param length how long it lasts
 */
public record Fault(Duration at, FaultKind kind, int instance, Duration length) {}

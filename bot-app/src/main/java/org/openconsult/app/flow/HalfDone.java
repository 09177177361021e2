package org.openconsult.app.flow;

import java.time.Instant;
import java.util.function.ToIntFunction;

/**
 * Work that a crash or an outage may leave half done.
 *
 * @param name of what is left, many of them
 * @param finish does what was left before a moment, and tells how many that were; again, or on two instances at once, is
 *     harmless
 */
public record HalfDone(String name, ToIntFunction<Instant> finish) {}

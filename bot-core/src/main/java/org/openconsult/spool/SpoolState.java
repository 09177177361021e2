package org.openconsult.spool;

import java.time.Instant;
import java.util.Optional;

/**
 * How a spool is. Holds no personal data.
 *
 * @param waiting messages not yet handed on
 * @param bytes what its folder holds, with what was set aside
 * @param oldest when the message that has waited longest was received
 * @param setAside entries that could not be read or were refused too often: files in the folder {@code corrupt}
 * @param full whether it has refused a message for lack of room, and would again
 * @param problem why it could not be written the last time it was tried
 */
public record SpoolState(
        int waiting, long bytes, Optional<Instant> oldest, int setAside, boolean full, Optional<String> problem) {}

package org.openconsult.spool;

/**
 * How much a spool takes, and how patient it is.
 *
 * @param maxBytes the most that its folder holds, with what was set aside; a message that does not fit is refused
 * @param maxMessages the most that wait, as each that does takes some memory; another one is refused
 * @param tries after how many refusals a message that the reception cannot digest is set aside
 */
public record SpoolLimits(long maxBytes, int maxMessages, int tries) {
    public SpoolLimits {
        if (maxBytes < 1 || maxMessages < 1 || tries < 1) {
            throw new IllegalArgumentException("A spool's limits are 1 or more");
        }
    }
}

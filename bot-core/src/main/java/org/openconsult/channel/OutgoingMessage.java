package org.openconsult.channel;

/**
 * A message on its way to a person.
 *
 * @param id names it in the provider's reports on its delivery; letters, digits, {@code /} and {@code -}
 */
public record OutgoingMessage(String id, Address to, DrawnMessage message) {

    /** Leaves out address and words, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "OutgoingMessage[" + id + "]";
    }
}

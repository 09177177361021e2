package org.openconsult.channel;

/**
 * A message on its way to a person.
 *
 * @param id names it in the provider's reports on its delivery; letters, digits, {@code /} and {@code -}
 */
public record OutgoingMessage(String id, Address to, DrawnMessage message) {

    /** What an answer is named: the turn that gives it, and the place among that turn's answers, from 0. */
    public static String id(String turn, int index) {
        return turn + "-" + index;
    }

    /** Leaves out address and words, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "OutgoingMessage[" + id + "]";
    }
}

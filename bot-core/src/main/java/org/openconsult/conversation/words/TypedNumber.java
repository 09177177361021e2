package org.openconsult.conversation.words;

/**
 * A commitment's number and the words that followed it.
 *
 * @param number {@value #WHOLE_PLAN} is the whole plan
 * @param marked a mark or separator says that the number names a commitment and does not belong to the words
 * @param text exactly as sent, without the white space before it; empty when there was nothing to read
 */
public record TypedNumber(int number, boolean marked, String text) {
    /** What stands for the plan as a whole where a commitment's number could stand. */
    public static final int WHOLE_PLAN = 0;

    /** Leaves out the words, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "TypedNumber[" + number + "]";
    }
}

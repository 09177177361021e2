package org.openconsult.conversation.words;

/**
 * A command as it was typed.
 *
 * @param command its name
 * @param argument what followed its word, as sent; empty when nothing did
 */
public record CommandCall(String command, String argument) {

    /** Leaves out the words, so that they never reach a log by accident. */
    @Override
    public String toString() {
        return "CommandCall[" + command + "]";
    }
}

package org.openconsult.conversation;

/** Where a talk with one person stands. Immutable. */
public record Conversation() {

    /** With a person never seen before. */
    public static Conversation fresh() {
        return new Conversation();
    }
}

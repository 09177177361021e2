package org.openconsult.conversation;

import java.time.Duration;

/**
 * The settings of the talk.
 *
 * @param addingWindow how long after a comment's last words more words are added to it and a digit is its stance
 * @param additions how often words are added to one comment; further words are a new comment on the same
 * @param idle after how long a silence a talk starts afresh
 * @param patience how many messages in a row may fit nothing before the shortest help is offered
 */
public record ConversationLimits(Duration addingWindow, int additions, Duration idle, int patience) {

    /** Ten minutes, ten additions, a day, and two messages. */
    public static ConversationLimits defaults() {
        return new ConversationLimits(Duration.ofMinutes(10), 10, Duration.ofDays(1), 2);
    }
}

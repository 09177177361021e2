package org.openconsult.conversation;

import java.time.Duration;

/**
 * The settings of the talk.
 *
 * @param addingWindow how long after a comment's last words more words are added to it and a digit is its stance
 * @param additions how often words are added to one comment; further words are a new comment on the same
 * @param idle after how long a silence a talk starts afresh
 * @param patience how many messages in a row may fit nothing before the shortest help is offered
 * @param answers how many answers a person gets at once
 * @param nextAnswer how long it takes until one more is given
 * @param echoes how often the same words are answered in a row
 */
public record ConversationLimits(
        Duration addingWindow,
        int additions,
        Duration idle,
        int patience,
        int answers,
        Duration nextAnswer,
        int echoes) {

    /** Ten minutes, ten additions, a day, two messages; sixty answers and one a minute, three echoes. */
    public static ConversationLimits defaults() {
        return new ConversationLimits(Duration.ofMinutes(10), 10, Duration.ofDays(1), 2, 60, Duration.ofMinutes(1), 3);
    }

    /** The same with another limit to how much one person is answered. */
    public ConversationLimits withAnswers(int newAnswers, Duration newNextAnswer, int newEchoes) {
        return new ConversationLimits(addingWindow, additions, idle, patience, newAnswers, newNextAnswer, newEchoes);
    }

    /** How many must be in store again before somebody whose answers paused is answered. */
    double answersToGoOn() {
        return Math.max(1, answers / 10.0);
    }
}

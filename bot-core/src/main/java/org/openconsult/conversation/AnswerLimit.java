package org.openconsult.conversation;

import java.util.List;
import org.openconsult.conversation.talk.Talk;

/**
 * Keeps floods and loops from costing money: whoever writes very much is told once that answers pause, and everything
 * they write is kept all the same. Stopping and starting are always confirmed.
 */
final class AnswerLimit {
    private final ConversationLimits limits;

    AnswerLimit(ConversationLimits limits) {
        this.limits = limits;
    }

    Turn limited(Conversation before, Talk talk, Turn turn) {
        Pace pace = pace(before, talk, turn);
        int answers = turn.replies().size();
        if (answers == 0 || isAboutAnswers(turn)) {
            Pace answered = pace.afterAnswer(answers);
            return with(isAboutPerson(turn) ? answered.withoutEcho() : answered, turn);
        }
        if (pace.echoes() > limits.echoes()) {
            return with(pace, unanswered(before, turn));
        }
        return pace.allows(answers) ? with(pace.afterAnswer(answers), turn) : paused(before, talk, pace, turn);
    }

    private Pace pace(Conversation before, Talk talk, Turn turn) {
        Pace pace = before.pace().filled(talk.now(), limits);
        return keepsWords(turn) ? pace.afterWords(talk.incoming().text()) : pace;
    }

    private static Turn paused(Conversation before, Talk talk, Pace pace, Turn turn) {
        Turn silent = unanswered(before, turn);
        return pace.paused()
                ? with(pace, silent)
                : with(
                        pace.afterPausing(),
                        new Turn(
                                silent.conversation(),
                                List.of(talk.draft().say("pause").reply()),
                                silent.facts()));
    }

    private static boolean keepsWords(Turn turn) {
        return turn.facts().stream()
                .anyMatch(fact -> fact instanceof Fact.CommentMade || fact instanceof Fact.WordsAdded);
    }

    private static boolean isAboutAnswers(Turn turn) {
        return isAboutPerson(turn)
                || turn.facts().stream()
                        .anyMatch(fact -> fact instanceof Fact.OptedOut || fact instanceof Fact.OptedIn);
    }

    /** Whoever was erased, or hands the phone on, is answered for the last time. */
    private static boolean isAboutPerson(Turn turn) {
        return turn.facts().stream()
                .anyMatch(fact -> fact instanceof Fact.Forgotten || fact instanceof Fact.AnotherPerson);
    }

    private static Turn unanswered(Conversation before, Turn turn) {
        return new Turn(turn.conversation().unheard(before), List.of(), turn.facts());
    }

    private static Turn with(Pace pace, Turn turn) {
        return new Turn(turn.conversation().with(pace), turn.replies(), turn.facts());
    }
}

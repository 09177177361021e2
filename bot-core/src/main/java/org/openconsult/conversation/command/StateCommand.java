package org.openconsult.conversation.command;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.CommentState;
import org.openconsult.conversation.talk.Misfit;
import org.openconsult.conversation.talk.OwnAnswers;
import org.openconsult.conversation.talk.Talk;

/** Tells something of a comment that is named by its code, whoever wrote it. */
final class StateCommand implements Command {
    private final String name;
    private final Function<CommentState, Turn> answer;
    private final Predicate<Talk> alone;
    private final Function<Talk, Optional<Turn>> withoutCode;

    /**
     * @param alone when its word alone is a command too, and not what somebody says
     * @param withoutCode what the word alone brings
     */
    private StateCommand(
            String name,
            Function<CommentState, Turn> answer,
            Predicate<Talk> alone,
            Function<Talk, Optional<Turn>> withoutCode) {
        this.name = name;
        this.answer = answer;
        this.alone = alone;
        this.withoutCode = withoutCode;
    }

    /** Where it stands. */
    static StateCommand status() {
        return new StateCommand("status", CommentState::told, talk -> true, talk -> Optional.empty());
    }

    /** The whole reason why it stands there; without a code that of the person's own comments, once they were answered. */
    static StateCommand why() {
        return new StateCommand(
                "why", CommentState::explained, talk -> new OwnAnswers(talk).any(), talk -> new OwnAnswers(talk)
                        .explained());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean accepts(Talk talk, String argument) {
        return argument.isEmpty()
                ? alone.test(talk)
                : CodeArgument.alone(talk, argument).isPresent();
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return CodeArgument.alone(talk, argument)
                .map(code -> told(talk, code))
                .or(() -> withoutCode.apply(talk))
                .orElseGet(() -> talk.hint("status.how"));
    }

    private Turn told(Talk talk, CodeArgument code) {
        return code.comment()
                .map(card -> answer.apply(new CommentState(talk, card)))
                .orElseGet(() -> new Misfit(talk).because("code.unknown"));
    }
}

package org.openconsult.conversation.command;

import java.util.function.Function;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.CommentState;
import org.openconsult.conversation.talk.Misfit;
import org.openconsult.conversation.talk.Talk;

/** Tells something of a comment that is named by its code, whoever wrote it. */
final class StateCommand implements Command {
    private final String name;
    private final Function<CommentState, Turn> answer;
    private final boolean alone;

    /** @param alone its word alone is a command too, and not what somebody says */
    private StateCommand(String name, Function<CommentState, Turn> answer, boolean alone) {
        this.name = name;
        this.answer = answer;
        this.alone = alone;
    }

    /** Where it stands. */
    static StateCommand status() {
        return new StateCommand("status", CommentState::told, true);
    }

    /** The whole reason why it stands there. */
    static StateCommand why() {
        return new StateCommand("why", CommentState::explained, false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean accepts(Talk talk, String argument) {
        return (alone && argument.isEmpty())
                || CodeArgument.alone(talk, argument).isPresent();
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return CodeArgument.alone(talk, argument)
                .map(code -> told(talk, code))
                .orElseGet(() -> talk.hint("status.how"));
    }

    private Turn told(Talk talk, CodeArgument code) {
        return code.comment()
                .map(card -> answer.apply(new CommentState(talk, card)))
                .orElseGet(() -> new Misfit(talk).because("code.unknown"));
    }
}

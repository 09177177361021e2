package org.openconsult.conversation.command;

import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Misfit;
import org.openconsult.conversation.talk.OwnComment;
import org.openconsult.conversation.talk.Talk;

/** Takes back a comment that the person names by its code. */
final class WithdrawCommand implements Command {

    @Override
    public String name() {
        return "withdraw";
    }

    @Override
    public boolean accepts(Talk talk, String argument) {
        return argument.isEmpty() || CodeArgument.alone(talk, argument).isPresent();
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return CodeArgument.alone(talk, argument)
                .map(code -> withdrawn(talk, code))
                .orElseGet(() -> talk.hint("withdraw.how"));
    }

    private static Turn withdrawn(Talk talk, CodeArgument code) {
        return code.own().map(card -> new OwnComment(talk, card).withdrawn()).orElseGet(() -> new Misfit(talk)
                .because("code.not.yours"));
    }
}

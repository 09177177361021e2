package org.openconsult.conversation.command;

import org.openconsult.comment.CommentCard;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.Editing;
import org.openconsult.conversation.talk.Commenting;
import org.openconsult.conversation.talk.Misfit;
import org.openconsult.conversation.talk.OwnComment;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.conversation.words.Spelling;

/** New words for a comment of the person that they name by its code; the old ones are kept beside them. */
final class EditCommand implements Command {

    @Override
    public String name() {
        return "edit";
    }

    @Override
    public boolean accepts(Talk talk, String argument) {
        return argument.isEmpty() || CodeArgument.before(talk, argument).isPresent();
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return CodeArgument.before(talk, argument)
                .map(code -> Spelling.isBlank(code.rest()) ? asked(talk, code) : edited(talk, code))
                .orElseGet(() -> talk.hint("edit.how"));
    }

    /** Nothing of the words is lost, whatever the code. */
    private static Turn edited(Talk talk, CodeArgument code) {
        return code.own()
                .map(card -> new OwnComment(talk, card).replaced(code.rest()))
                .orElseGet(() -> new Commenting(talk).withoutItsComment());
    }

    private static Turn asked(Talk talk, CodeArgument code) {
        return code.own()
                .map(card -> card.canBeChanged() ? asked(talk, card) : new Misfit(talk).because("edit.too.late"))
                .orElseGet(() -> new Misfit(talk).because("code.not.yours"));
    }

    private static Turn asked(Talk talk, CommentCard card) {
        return talk.turn(
                talk.conversation().with(new Editing(card.id())),
                talk.draft().say("edit.write").reply());
    }
}

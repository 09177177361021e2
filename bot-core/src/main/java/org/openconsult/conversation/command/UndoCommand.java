package org.openconsult.conversation.command;

import org.openconsult.conversation.Fact;
import org.openconsult.conversation.LastComment;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.Resting;
import org.openconsult.conversation.talk.Misfit;
import org.openconsult.conversation.talk.SubjectPhrase;
import org.openconsult.conversation.talk.Talk;

/** Takes the last comment back. */
final class UndoCommand implements Command {

    @Override
    public String name() {
        return "undo";
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return talk.conversation()
                .lastComment()
                .map(comment -> takenBack(talk, comment))
                .orElseGet(() -> new Misfit(talk).because("nothing.undo"));
    }

    private static Turn takenBack(Talk talk, LastComment comment) {
        return talk.turn(
                talk.conversation().withoutComment().with(new Resting()),
                SubjectPhrase.undone(talk, comment.receipt(), comment.subject()),
                new Fact.CommentWithdrawn(comment.id()));
    }
}

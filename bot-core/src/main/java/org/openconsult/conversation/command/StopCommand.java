package org.openconsult.conversation.command;

import java.util.List;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.reply.Reply;

/** Ends all messages, with one confirmation. What the person still writes is kept. */
final class StopCommand implements Command {

    @Override
    public String name() {
        return "stop";
    }

    /** One that came late, when the person had meanwhile asked for messages again, is over. */
    @Override
    public Turn take(Talk talk, String argument) {
        var before = talk.conversation();
        if (before.person().backSince().filter(talk.sentAt()::isBefore).isPresent()) {
            return new Turn(before, List.of(), List.of());
        }
        List<Reply> replies = before.optedOut()
                ? List.of()
                : List.of(talk.draft().say("stopped").command("start").reply());
        return new Turn(
                before.with(before.person().withMet().withOptedOut(true))
                        .with(before.step().unheard()),
                replies,
                List.of(new Fact.OptedOut()));
    }
}

package org.openconsult.conversation.command;

import org.openconsult.comment.ReceiptCode;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.TakingPart;
import org.openconsult.conversation.talk.Talk;

/** Takes part in a session from elsewhere, by the code that is shown there. */
final class JoinCommand implements Command {
    @Override
    public String name() {
        return "join";
    }

    /** Only a code that was given to a session: "join us" is what somebody says. */
    @Override
    public boolean accepts(Talk talk, String argument) {
        return ReceiptCode.read(argument)
                .flatMap(talk.situation().sessions()::joinedBy)
                .isPresent();
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return new TakingPart(talk).joined(argument);
    }
}

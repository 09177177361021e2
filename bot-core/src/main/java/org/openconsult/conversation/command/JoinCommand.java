package org.openconsult.conversation.command;

import java.util.Optional;
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
        return code(talk, argument).isPresent();
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return new TakingPart(talk).joined(code(talk, argument).orElseThrow());
    }

    private static Optional<ReceiptCode> code(Talk talk, String argument) {
        return ReceiptCode.read(argument)
                .filter(code -> talk.situation().sessions().joinedBy(code).isPresent());
    }
}

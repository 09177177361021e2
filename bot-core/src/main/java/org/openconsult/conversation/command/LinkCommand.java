package org.openconsult.conversation.command;

import java.util.Optional;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Misfit;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.conversation.words.TypedCode;

/** Shows, by a code from the desk, that a coordinator writes here: they may lead sessions from now on. */
final class LinkCommand implements Command {
    @Override
    public String name() {
        return "link";
    }

    /** Only what is a code, or was to be one: "link roads to the market" is what somebody says. */
    @Override
    public boolean accepts(Talk talk, String argument) {
        return TypedCode.alone(argument)
                .filter(typed -> typed.evident() || coordinator(talk, argument).isPresent())
                .isPresent();
    }

    @Override
    public Turn take(Talk talk, String argument) {
        return coordinator(talk, argument)
                .map(coordinator -> talk.turn(
                        talk.conversation(),
                        talk.draft().say("link.done").reply(),
                        new Fact.FacilitatorLinked(coordinator)))
                .orElseGet(() -> new Misfit(talk).because("link.unknown"));
    }

    private static Optional<String> coordinator(Talk talk, String argument) {
        return ReceiptCode.read(argument).flatMap(talk.situation().sessions()::coordinatorOf);
    }
}

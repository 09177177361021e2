package org.openconsult.conversation.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Opening;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.conversation.talk.Welcome;
import org.openconsult.reply.Reply;

/** Begins messages again; where they never ended, a person says hello with it. */
final class StartCommand implements Command {

    @Override
    public String name() {
        return "start";
    }

    /** A link to the bot can name a commitment, which then comes after the command. */
    @Override
    public boolean accepts(Talk talk, String argument) {
        return argument.isEmpty() || number(talk, argument).isPresent();
    }

    @Override
    public Turn take(Talk talk, String argument) {
        boolean wasOut = talk.conversation().optedOut()
                || talk.incoming().answeredByProvider().isPresent();
        Talk back =
                talk.with(talk.conversation().with(talk.conversation().person().withBack(talk.sentAt())));
        OptionalInt number = number(back, argument);
        Optional<Turn> opened =
                number.isPresent() ? Optional.of(new Opening(back).of(number.getAsInt())) : Optional.empty();
        return wasOut ? backAgain(back, opened) : opened.orElseGet(() -> new Welcome(back).turn());
    }

    /** Whoever was never told what this is will be told that instead. */
    private static Turn backAgain(Talk talk, Optional<Turn> opened) {
        Stream<Reply> started = talk.conversation().person().met()
                ? Stream.of(talk.draft()
                        .say("started")
                        .command("list")
                        .command("stop")
                        .reply())
                : Stream.empty();
        return new Turn(
                opened.map(Turn::conversation).orElse(talk.conversation()),
                Stream.concat(started, opened.stream().flatMap(turn -> turn.replies().stream()))
                        .toList(),
                List.of(new Fact.OptedIn()));
    }

    private static OptionalInt number(Talk talk, String argument) {
        return talk.means().numbers().alone(argument);
    }
}

package org.openconsult.conversation.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Opening;
import org.openconsult.conversation.talk.TakingPart;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.conversation.talk.Welcome;
import org.openconsult.reply.Reply;

/** Begins messages again; where they never ended, a person says hello with it. */
final class StartCommand implements Command {
    private static final String TO_SESSION = "join-";

    @Override
    public String name() {
        return "start";
    }

    /** A link to the bot can name a commitment or lead into a session, which then comes after the command. */
    @Override
    public boolean accepts(Talk talk, String argument) {
        return argument.isEmpty() || number(talk, argument).isPresent() || isToSession(argument);
    }

    @Override
    public Turn take(Talk talk, String argument) {
        boolean wasOut = talk.conversation().optedOut()
                || talk.incoming().answeredByProvider().isPresent();
        Talk back =
                talk.with(talk.conversation().with(talk.conversation().person().withBack(talk.sentAt())));
        Optional<Turn> opened = opened(back, argument);
        return wasOut ? backAgain(back, opened) : opened.orElseGet(() -> new Welcome(back).turn());
    }

    private static Optional<Turn> opened(Talk talk, String argument) {
        if (isToSession(argument)) {
            return Optional.of(new TakingPart(talk).joined(argument.substring(TO_SESSION.length())));
        }
        return new Opening(talk).of(number(talk, argument));
    }

    private static boolean isToSession(String argument) {
        return argument.regionMatches(true, 0, TO_SESSION, 0, TO_SESSION.length());
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

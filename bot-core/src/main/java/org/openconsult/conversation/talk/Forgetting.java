package org.openconsult.conversation.talk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.Step;
import org.openconsult.reply.Reply;

/** The one question before a person is erased, and its two answers. */
public final class Forgetting {
    private static final int ERASE = 1;
    private static final int KEEP = 2;

    private final Talk talk;

    public Forgetting(Talk talk) {
        this.talk = talk;
    }

    public static void offer(Draft draft) {
        draft.answer(String.valueOf(ERASE), "forget.erase").answer(String.valueOf(KEEP), "forget.keep");
    }

    /** Empty when the message is no answer to it. */
    public Optional<Turn> answered(Step before) {
        OptionalInt digit = talk.choice();
        if (is(digit, ERASE) || talk.says("answer.erase")) {
            return Optional.of(erased());
        }
        return is(digit, KEEP) || talk.says("answer.keep")
                ? Optional.of(talk.turn(
                        talk.conversation().with(before),
                        talk.draft().say("forget.kept").command("list").reply()))
                : Optional.empty();
    }

    /** From the moment at which they sent it the person is a stranger: what they send next may already wait on a disk. */
    private Turn erased() {
        Conversation stranger = Conversation.fresh();
        Reply reply = talk.draft().say("forgotten").reply();
        return new Turn(
                stranger.with(stranger.person().withForgotten(talk.sentAt())),
                List.of(reply),
                List.of(new Fact.Forgotten()));
    }

    private static boolean is(OptionalInt digit, int wanted) {
        return digit.isPresent() && digit.getAsInt() == wanted;
    }
}

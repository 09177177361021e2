package org.openconsult.conversation.talk;

import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.Turn;

/** Answers what fits nothing: says what is wrong, and the second time in a row how to go on. */
public final class Misfit {
    private final Talk talk;

    public Misfit(Talk talk) {
        this.talk = talk;
    }

    /** No commitment has this number. */
    public Turn unknown(int number) {
        Draft draft = talk.draft().say("unknown.number", String.valueOf(number), NumberRanges.of(talk.plan()));
        draft.command("list");
        return because(draft);
    }

    /** What was asked for cannot be had here. */
    public Turn because(String key) {
        return because(talk.draft().say(key).command("list"));
    }

    private Turn because(Draft draft) {
        Conversation before = talk.conversation();
        int misfits = before.misfits() + 1;
        boolean lost = misfits >= talk.means().limits().patience();
        return talk.turn(
                before.withMisfits(lost ? 0 : misfits).with(before.step().interrupted()),
                lost ? talk.draft().say("help.short").reply() : draft.reply());
    }
}

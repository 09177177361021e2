package org.openconsult.conversation.talk;

import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.Writing;
import org.openconsult.reply.Reply;

/** Asks for a comment's words. */
public final class WritingPrompt {
    private final Talk talk;

    public WritingPrompt(Talk talk) {
        this.talk = talk;
    }

    /** On a commitment, or on the whole plan. */
    public Turn on(int number) {
        return talk.turn(talk.conversation().with(new Writing(number)), talk.fitted(length -> reply(number, length)));
    }

    private Reply reply(int number, int titleLength) {
        return talk.commitment(number)
                .map(found -> Titles.cut(
                        talk.text(found.title()), titleLength, talk.language().locale()))
                .map(title -> talk.draft().say("writing.on", String.valueOf(number), title))
                .orElseGet(() -> talk.draft().say("writing.plan"))
                .reply();
    }
}

package org.openconsult.conversation.talk;

import java.util.Optional;
import org.openconsult.consultation.Commitment;
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

    /** What a comment can be given by, where there are forms. */
    static Reply.Form form(Talk talk, int number) {
        return new Reply.Form(
                number,
                talk.commitment(number).map(Commitment::id),
                !talk.conversation().person().whoAsked(),
                Optional.empty());
    }

    private Reply reply(int number, int titleLength) {
        Draft draft = talk.commitment(number)
                .map(found -> Titles.cut(
                        talk.text(found.title()), titleLength, talk.language().locale()))
                .map(title -> talk.draft().say("writing.on", String.valueOf(number), title))
                .orElseGet(() -> talk.draft().say("writing.plan"));
        return (talk.situation().channel().forms() ? draft.add(form(talk, number)) : draft).reply();
    }
}

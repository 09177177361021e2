package org.openconsult.conversation.talk;

import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.consultation.Commitment;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.Reading;
import org.openconsult.reply.Reply;

/** A commitment to read: its summary first, then all of it. */
public final class CommitmentPages {
    private final Talk talk;
    private final Commitment commitment;

    public CommitmentPages(Talk talk, Commitment commitment) {
        this.talk = talk;
        this.commitment = commitment;
    }

    /** A page from 0; empty where there is none. */
    public Optional<Turn> page(int page) {
        Optional<Reply> inOnePiece = page == 0 && talk.situation().channel().forms()
                ? Optional.of(unfolding()).filter(talk::fitsPage)
                : Optional.empty();
        return inOnePiece.map(reply -> talk.turn(reading(0), reply)).or(() -> cut(page));
    }

    /** All of it in one piece, whose sections unfold, with a form under it. */
    private Reply unfolding() {
        Draft draft = talk.draft().add(heading()).add(new Reply.Passage(talk.text(commitment.summary())));
        CommitmentText.sections(talk, commitment).all().forEach(draft::add);
        return draft.add(WritingPrompt.form(talk, commitment.number()))
                .command("list")
                .reply();
    }

    private Conversation reading(int page) {
        return talk.conversation().with(new Reading(commitment.number(), page));
    }

    private Optional<Turn> cut(int page) {
        Iterator<String> pages = pages();
        for (int before = 0; before < page && pages.hasNext(); before++) {
            pages.next();
        }
        if (page < 0 || !pages.hasNext()) {
            return Optional.empty();
        }
        String text = pages.next();
        return Optional.of(talk.turn(reading(page), reply(text, pages.hasNext())));
    }

    private Iterator<String> pages() {
        return new Pager(talk.language().locale(), text -> talk.fitsPage(reply(text, true)))
                .oneByOne(CommitmentText.opening(talk, commitment), CommitmentText.whole(talk, commitment));
    }

    private Reply reply(String text, boolean more) {
        Draft draft = talk.draft().add(heading()).add(new Reply.Passage(text));
        return (more ? draft.command("more") : draft)
                .command("comment", String.valueOf(commitment.number()))
                .reply();
    }

    private Reply.Heading heading() {
        String title = Titles.cut(
                talk.text(commitment.title()),
                2 * talk.measure().titleLength(),
                talk.language().locale());
        return new Reply.Heading(commitment.number() + ". " + title, OptionalInt.of(commitment.number()));
    }
}

package org.openconsult.conversation.talk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
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
        List<String> pages = pages();
        if (page < 0 || page >= pages.size()) {
            return Optional.empty();
        }
        Reply reply = reply(pages.get(page), page + 1 < pages.size());
        return Optional.of(talk.turn(reading(page), reply));
    }

    private List<String> pages() {
        var pager = new Pager(talk.language().locale(), text -> talk.fitsPage(reply(text, true)));
        return Stream.of(CommitmentText.opening(talk, commitment), CommitmentText.whole(talk, commitment))
                .flatMap(text -> pager.pages(text).stream())
                .toList();
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

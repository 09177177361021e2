package org.openconsult.conversation.talk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.openconsult.consultation.Commitment;
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
        List<String> pages = pages();
        if (page < 0 || page >= pages.size()) {
            return Optional.empty();
        }
        Reply reply = reply(pages.get(page), page + 1 < pages.size());
        return Optional.of(talk.turn(talk.conversation().with(new Reading(commitment.number(), page)), reply));
    }

    private List<String> pages() {
        var pager = new Pager(talk.language().locale(), text -> talk.fitsPage(reply(text, true)));
        return Stream.of(CommitmentText.opening(talk, commitment), CommitmentText.whole(talk, commitment))
                .flatMap(text -> pager.pages(text).stream())
                .toList();
    }

    private Reply reply(String text, boolean more) {
        String title = Titles.cut(
                talk.text(commitment.title()),
                2 * talk.measure().titleLength(),
                talk.language().locale());
        Draft draft = talk.draft()
                .add(new Reply.Heading(commitment.number() + ". " + title, OptionalInt.of(commitment.number())))
                .add(new Reply.Passage(text));
        return (more ? draft.command("more") : draft)
                .command("comment", String.valueOf(commitment.number()))
                .reply();
    }
}

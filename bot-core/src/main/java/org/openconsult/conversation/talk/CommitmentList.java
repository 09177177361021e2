package org.openconsult.conversation.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.Commitment;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.Listing;
import org.openconsult.conversation.step.Step;
import org.openconsult.reply.Reply;

/** The commitments by number and title, as many to a page as fit. */
public final class CommitmentList {
    private final Talk talk;

    public CommitmentList(Talk talk) {
        this.talk = talk;
    }

    /**
     * A page from 0; empty where the list has none.
     *
     * @param question what a number answers
     */
    public Optional<Turn> page(int page, Step question) {
        List<List<Commitment>> pages = pages(question);
        if (page < 0 || page >= pages.size()) {
            return Optional.empty();
        }
        Reply reply = reply(pages.get(page), question, page + 1 < pages.size());
        return Optional.of(talk.turn(talk.conversation().with(new Listing(page, question)), reply));
    }

    private List<List<Commitment>> pages(Step question) {
        var pages = new ArrayList<List<Commitment>>();
        var page = new ArrayList<Commitment>();
        for (Commitment commitment : talk.plan().commitments()) {
            page.add(commitment);
            if (page.size() > 1 && !talk.fitsPage(reply(page, question, true))) {
                page.remove(page.size() - 1);
                pages.add(List.copyOf(page));
                page.clear();
                page.add(commitment);
            }
        }
        pages.add(List.copyOf(page));
        return pages;
    }

    private Reply reply(List<Commitment> commitments, Step question, boolean more) {
        Draft draft = talk.draft().say(question.listIntro());
        commitments.forEach(commitment -> draft.add(item(commitment)));
        return more ? draft.command("more").reply() : draft.reply();
    }

    private Reply.Item item(Commitment commitment) {
        String title = Titles.cut(
                talk.text(commitment.title()),
                talk.measure().titleLength(),
                talk.language().locale());
        return new Reply.Item(String.valueOf(commitment.number()), title);
    }
}

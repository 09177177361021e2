package org.openconsult.conversation.talk;

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
        List<Reply.Item> items =
                talk.plan().commitments().stream().map(this::item).toList();
        int start = 0;
        for (int before = 0; before < page && start < items.size(); before++) {
            start = end(items, start, question);
        }
        if (page < 0 || (page > 0 && start >= items.size())) {
            return Optional.empty();
        }
        int end = end(items, start, question);
        Reply reply = reply(items.subList(start, end), question, end < items.size());
        return Optional.of(talk.turn(talk.conversation().with(new Listing(page, question)), reply));
    }

    /** Where a page ends that begins there: it has one item at least. */
    private int end(List<Reply.Item> items, int start, Step question) {
        int end = Math.min(start + 1, items.size());
        while (end < items.size() && talk.fitsPage(reply(items.subList(start, end + 1), question, true))) {
            end++;
        }
        return end;
    }

    private Reply reply(List<Reply.Item> items, Step question, boolean more) {
        Draft draft = talk.draft().say(question.listIntro());
        items.forEach(draft::add);
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

package org.openconsult.conversation.talk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.comment.CommentCard;
import org.openconsult.comment.CommentId;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.OwnListed;
import org.openconsult.reply.Reply;

/** A person's own comments with their codes, the newest first. */
public final class OwnComments {
    private static final int TITLE = 20;
    private static final int MOST_OFFERED = 5;

    private final Talk talk;

    public OwnComments(Talk talk) {
        this.talk = talk;
    }

    /** A page from 0; empty where there is none. */
    public Optional<Turn> page(int page) {
        List<String> pages = new Pager(talk.language().locale(), this::fits).pages(text());
        if (page < 0 || page >= pages.size()) {
            return Optional.empty();
        }
        Reply reply = reply(pages.get(page), page + 1 < pages.size());
        return Optional.of(talk.turn(talk.conversation().with(new OwnListed(page)), reply));
    }

    /** Whether or not it is the last page. */
    private boolean fits(String text) {
        return talk.fitsPage(reply(text, true)) && talk.fitsPage(reply(text, false));
    }

    private String text() {
        List<CommentCard> cards = cards().toList();
        talk.situation().answers().expect(cards.stream().map(CommentCard::id).toList());
        return cards.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private Stream<CommentCard> cards() {
        List<CommentId> newestFirst = new ArrayList<>(talk.conversation().own());
        Collections.reverse(newestFirst);
        return talk.situation().comments().findAll(newestFirst).stream();
    }

    /** What is done to the last ones most often, by a tap. */
    private static void offer(Draft draft, CommentCard card) {
        String code = card.receipt().shown();
        draft.command("edit", code, "choice.edit.named").command("withdraw", code, "choice.withdraw.named");
    }

    private String line(CommentCard card) {
        Reply.Phrase phrase = SubjectPhrase.of(talk, "mine", card.receipt(), card.subject(), TITLE);
        String about = talk.say(phrase.key(), phrase.arguments().toArray(String[]::new));
        String standing = card.status().isPublic() ? answered(card) : " " + talk.say(CommentState.key(card.status()));
        return about
                + standing
                + SubjectPhrase.sinceThen(talk, card.subject())
                        .map(said -> " " + talk.say(said.key(), said.arguments().toArray(String[]::new)))
                        .orElse("");
    }

    /** What was decided, in a word; WHY tells the reason. */
    private String answered(CommentCard card) {
        return AnswerPages.to(talk, card)
                .map(answer -> " " + AnswerPages.outcome(talk, answer) + ".")
                .orElse("");
    }

    private Reply reply(String text, boolean more) {
        Draft draft = talk.draft().add(new Reply.Passage(text));
        if (talk.situation().channel().forms()) {
            cards().filter(CommentCard::canBeChanged).limit(MOST_OFFERED).forEach(card -> offer(draft, card));
        }
        return (more ? draft.command("more") : draft.command("list")).reply();
    }
}

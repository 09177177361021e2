package org.openconsult.conversation.talk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.comment.CommentCard;
import org.openconsult.comment.CommentId;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.AnswersRead;
import org.openconsult.reply.Reply;
import org.openconsult.response.Answer;

/** The whole reasons for what was decided on comments: what several were answered alike is told once. */
public final class AnswerPages {
    private final Talk talk;
    private final List<CommentId> comments;

    public AnswerPages(Talk talk, List<CommentId> comments) {
        this.talk = talk;
        this.comments = comments;
    }

    /** A page from 0; empty where there is none. */
    public Optional<Turn> page(int page) {
        List<String> pages =
                new Pager(talk.language().locale(), text -> talk.fitsPage(reply(text, true))).pages(text());
        if (page < 0 || page >= pages.size()) {
            return Optional.empty();
        }
        Reply reply = reply(pages.get(page), page + 1 < pages.size());
        return Optional.of(talk.turn(talk.conversation().with(new AnswersRead(comments, page)), reply));
    }

    private String text() {
        Map<Answer, List<String>> codes = new LinkedHashMap<>();
        for (CommentCard card : talk.situation().comments().findAll(comments)) {
            to(talk, card)
                    .ifPresent(
                            answer -> codes.merge(answer, List.of(card.receipt().shown()), AnswerPages::both));
        }
        return codes.entrySet().stream()
                .map(answered -> talk.say(
                                "answer.whole",
                                String.join(", ", answered.getValue()),
                                outcome(talk, answered.getKey()))
                        + "\n"
                        + talk.text(answered.getKey().text().reason()))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** What is hidden is told to nobody; its author is told why it is. */
    static Optional<Answer> to(Talk talk, CommentCard card) {
        return card.status().isPublic() ? talk.situation().answers().to(card.id()) : Optional.empty();
    }

    static String outcome(Talk talk, Answer answer) {
        return talk.say("outcome." + answer.outcome().word());
    }

    private Reply reply(String text, boolean more) {
        Draft draft = talk.draft().add(new Reply.Passage(text));
        return (more ? draft.command("more") : draft.command("list")).reply();
    }
}

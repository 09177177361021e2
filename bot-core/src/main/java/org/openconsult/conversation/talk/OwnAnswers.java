package org.openconsult.conversation.talk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openconsult.comment.CommentCard;
import org.openconsult.comment.CommentId;
import org.openconsult.conversation.Turn;
import org.openconsult.response.Answer;

/** The answers to a person's own comments: those to their last ones, what was answered last first. */
public final class OwnAnswers {
    /** Each is looked up. */
    private static final int MOST = 20;

    private final Talk talk;

    public OwnAnswers(Talk talk) {
        this.talk = talk;
    }

    /** Whether any of them was answered. */
    public boolean any() {
        return !answered().isEmpty();
    }

    /** The whole reasons; empty where nothing was answered. */
    public Optional<Turn> explained() {
        return new AnswerPages(talk, answered()).page(0);
    }

    private List<CommentId> answered() {
        List<CommentId> newestFirst = new ArrayList<>(talk.conversation().own());
        Collections.reverse(newestFirst);
        List<CommentId> last = newestFirst.stream().limit(MOST).toList();
        talk.situation().answers().expect(last);
        return talk.situation().comments().findAll(last).stream()
                .filter(card -> at(card).isPresent())
                .sorted(Comparator.comparing((CommentCard card) -> at(card).orElse(Instant.EPOCH))
                        .reversed())
                .map(CommentCard::id)
                .toList();
    }

    private Optional<Instant> at(CommentCard card) {
        return AnswerPages.to(talk, card).map(Answer::at);
    }
}

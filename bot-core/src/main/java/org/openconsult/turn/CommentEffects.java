package org.openconsult.turn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.comment.CommentChange;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Comments;
import org.openconsult.comment.NewComment;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.Fact.CommentFact;
import org.openconsult.conversation.Fact.CommentMade;

/** What a turn does to comments: all of a comment's facts in one write, since that is what can be repeated. */
final class CommentEffects {
    private final Comments comments;

    CommentEffects(Comments comments) {
        this.comments = comments;
    }

    void apply(CommittedTurn turn) {
        byComment(turn.facts()).forEach((comment, facts) -> apply(turn, comment, facts));
    }

    private void apply(CommittedTurn turn, CommentId comment, List<CommentFact> facts) {
        List<CommentChange> changes =
                facts.stream().flatMap(fact -> change(fact, turn).stream()).toList();
        Optional<CommentMade> made = facts.stream()
                .filter(CommentMade.class::isInstance)
                .map(CommentMade.class::cast)
                .findFirst();
        made.ifPresentOrElse(
                fact -> comments.create(newComment(turn, fact), changes),
                () -> comments.change(comment, turn.number(), changes));
    }

    private static Map<CommentId, List<CommentFact>> byComment(List<Fact> facts) {
        Map<CommentId, List<CommentFact>> byComment = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof CommentFact about) {
                byComment.merge(about.comment(), List.of(about), CommentEffects::joined);
            }
        }
        return byComment;
    }

    private static List<CommentFact> joined(List<CommentFact> first, List<CommentFact> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Optional<CommentChange> change(CommentFact fact, CommittedTurn turn) {
        if (fact instanceof Fact.WordsAdded added) {
            return Optional.of(CommentChange.addWords(
                    added.goesOn() ? "" : "\n",
                    added.words(),
                    turn.receivedAt(),
                    turn.phase(),
                    CommittedTurn.commentOf(turn.message())));
        }
        if (fact instanceof Fact.WordsReplaced replaced) {
            return Optional.of(
                    replaced.opening()
                            ? CommentChange.replaceOpening(
                                    replaced.text(), turn.receivedAt(), turn.phase(), replaced.language())
                            : CommentChange.replaceWords(
                                    replaced.text(), turn.receivedAt(), turn.phase(), replaced.language()));
        }
        if (fact instanceof Fact.PartReplaced part) {
            return Optional.of(
                    CommentChange.replacePart(part.messages(), part.words(), turn.receivedAt(), turn.phase()));
        }
        if (fact instanceof Fact.StanceTaken taken) {
            return Optional.of(CommentChange.takeStance(taken.stance()));
        }
        if (fact instanceof Fact.MadeInSession made) {
            return Optional.of(CommentChange.inSession(made.session(), made.place()));
        }
        if (fact instanceof Fact.SubjectChosen chosen) {
            return Optional.of(CommentChange.chooseSubject(chosen.subject(), turn.at()));
        }
        return fact instanceof Fact.CommentWithdrawn ? Optional.of(CommentChange.withdraw()) : Optional.empty();
    }

    private static NewComment newComment(CommittedTurn turn, CommentMade made) {
        return new NewComment(
                made.comment(),
                turn.number(),
                made.receipt(),
                turn.consultation(),
                turn.participant(),
                turn.channel(),
                turn.receivedAt(),
                turn.phase(),
                made.subject(),
                made.text(),
                made.language(),
                turn.trial());
    }
}

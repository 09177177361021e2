package org.openconsult.conversation.transcript;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openconsult.comment.CommentCard;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentRecord;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Subject;
import org.openconsult.conversation.Fact;

/** What the record would hold of the comments of one played talk. */
final class PlayedRecord implements CommentRecord {
    private final Map<CommentId, CommentCard> cards = new LinkedHashMap<>();

    void take(Fact fact) {
        if (fact instanceof Fact.CommentMade made) {
            cards.put(made.comment(), card(made));
        } else if (fact instanceof Fact.CommentWithdrawn withdrawn) {
            change(withdrawn.comment(), card -> with(card, card.subject(), CommentStatus.WITHDRAWN, card.own()));
        } else if (fact instanceof Fact.SubjectChosen chosen) {
            change(chosen.comment(), card -> with(card, chosen.subject(), card.status(), card.own()));
        } else if (fact instanceof Fact.StanceTaken taken) {
            change(taken.comment(), PlayedRecord::withStance);
        } else if (fact instanceof Fact.Forgotten) {
            cards.replaceAll((id, card) -> with(card, card.subject(), CommentStatus.ERASED, false));
        } else if (fact instanceof Fact.AnotherPerson) {
            cards.replaceAll((id, card) -> with(card, card.subject(), card.status(), false));
        }
    }

    @Override
    public Optional<CommentCard> find(ReceiptCode code) {
        return cards.values().stream()
                .filter(card -> card.receipt().equals(code))
                .findFirst();
    }

    @Override
    public Optional<CommentCard> find(CommentId id) {
        return Optional.ofNullable(cards.get(id));
    }

    private void change(CommentId comment, UnaryOperator<CommentCard> change) {
        cards.computeIfPresent(comment, (id, card) -> change.apply(card));
    }

    private static CommentCard card(Fact.CommentMade made) {
        return new CommentCard(
                made.comment(),
                made.receipt(),
                true,
                made.subject(),
                CommentStatus.RECEIVED,
                false,
                Optional.empty(),
                List.of());
    }

    private static CommentCard with(CommentCard card, Subject subject, CommentStatus status, boolean own) {
        return new CommentCard(
                card.id(), card.receipt(), own, subject, status, card.stanceTaken(), card.reason(), List.of());
    }

    private static CommentCard withStance(CommentCard card) {
        return new CommentCard(
                card.id(), card.receipt(), card.own(), card.subject(), card.status(), true, card.reason(), List.of());
    }
}

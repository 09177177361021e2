package org.openconsult.turn;

import java.util.Map;
import java.util.stream.Collectors;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Subject;
import org.openconsult.conversation.Fact;
import org.openconsult.session.Facilitators;
import org.openconsult.session.SessionComments;

/** What a turn makes known to sessions: comments that are a part of one, and who may lead them. */
final class SessionEffects {
    private final SessionComments comments;
    private final Facilitators facilitators;

    SessionEffects(SessionComments comments, Facilitators facilitators) {
        this.comments = comments;
        this.facilitators = facilitators;
    }

    void apply(CommittedTurn turn) {
        Map<CommentId, Subject> made = turn.facts().stream()
                .filter(Fact.CommentMade.class::isInstance)
                .map(Fact.CommentMade.class::cast)
                .collect(Collectors.toMap(Fact.CommentMade::comment, Fact.CommentMade::subject));
        for (Fact fact : turn.facts()) {
            if (fact instanceof Fact.MadeInSession part && made.containsKey(part.comment()) && !turn.trial()) {
                comments.add(part.session(), part.comment(), made.get(part.comment()));
            } else if (fact instanceof Fact.FacilitatorLinked linked) {
                facilitators.link(turn.conversation(), turn.number(), linked.coordinator(), turn.at());
            } else if (fact instanceof Fact.AnotherPerson || fact instanceof Fact.Forgotten) {
                facilitators.unlink(turn.conversation(), turn.number());
            }
        }
    }
}

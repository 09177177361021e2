package org.openconsult.turn;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openconsult.comment.Comments;
import org.openconsult.letter.Letters;
import org.openconsult.outbox.Farewells;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.outbox.Whereabouts;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.response.ResponsesToErased;

/**
 * Erases whoever asked for it: what is known of them, their words, their address everywhere, and what was said to them. What stays is
 * that there were so many turns and comments. All of it can be repeated, and whatever a crash leaves is found again, as the
 * turn that asked for it is erased last.
 */
final class Erasure {
    private final TurnLog turns;
    private final Comments comments;
    private final ResponsesToErased responses;
    private final Participants participants;
    private final Letters letters;
    private final Farewells farewells;
    private final Whereabouts whereabouts;
    private final ContactEffects contacts;

    Erasure(
            TurnLog turns,
            Comments comments,
            ResponsesToErased responses,
            Participants participants,
            Letters letters,
            Farewells farewells,
            Whereabouts whereabouts,
            ContactEffects contacts) {
        this.turns = turns;
        this.comments = comments;
        this.responses = responses;
        this.participants = participants;
        this.letters = letters;
        this.farewells = farewells;
        this.whereabouts = whereabouts;
        this.contacts = contacts;
    }

    void apply(CommittedTurn turn) {
        if (!turn.forgets()) {
            return;
        }
        participants.erase(turn.participant(), turn.number());
        contacts.forget(turn);
        letters.erase(turn.participant(), farewells);
        Set<ParticipantId> others = new HashSet<>();
        for (long number = turn.number() - 1; number > 0; number--) {
            Optional<CommittedTurn> earlier = turns.find(turn.conversation(), number);
            earlier.ifPresent(before -> erase(before, turn));
            earlier.map(CommittedTurn::participant)
                    .filter(person -> !person.equals(turn.participant()))
                    .filter(others::add)
                    .ifPresent(person -> letters.eraseAddress(person, farewells));
        }
        eraseLast(turn);
    }

    /** Of others who wrote from the same address before nothing but the address is erased. */
    private void erase(CommittedTurn earlier, CommittedTurn last) {
        if (isBy(last.participant(), earlier)) {
            earlier.commentsMade().forEach(comment -> {
                comments.erase(comment, last.number());
                responses.erase(earlier.consultation(), comment);
            });
            AnswerEffects.entries(earlier).forEach(farewells::erase);
            turns.erase(earlier.conversation(), earlier.number());
        } else {
            AnswerEffects.entries(earlier).forEach(entry -> farewells.eraseAddress(entry.id()));
            turns.eraseAddress(earlier.conversation(), earlier.number());
        }
    }

    /** The turn that asked for it: what it said is on its way. */
    private void eraseLast(CommittedTurn turn) {
        eraseWhereabouts(turn);
        if (turn.isSent()) {
            AnswerEffects.entries(turn).forEach(entry -> farewells.note(entry.id()));
        } else {
            AnswerEffects.entries(turn).forEach(farewells::erase);
        }
        turns.erase(turn.conversation(), turn.number());
    }

    /** Until the last message is out it is needed. Once a turn is erased it says no more whose it was. */
    private void eraseWhereabouts(CommittedTurn turn) {
        if (turn.isErased() || turn.trial()) {
            return;
        }
        if (turn.isSent()) {
            List<OutboxEntry> answers = AnswerEffects.entries(turn);
            whereabouts.forgetAfter(answers.get(answers.size() - 1));
        } else {
            whereabouts.forget(turn.channel(), turn.sealedAddress().getData());
        }
    }

    private static boolean isBy(ParticipantId person, CommittedTurn turn) {
        return turn.participant().equals(person);
    }
}

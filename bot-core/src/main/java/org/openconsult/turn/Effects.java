package org.openconsult.turn;

import org.openconsult.comment.Comments;
import org.openconsult.contact.ContactPlaces;
import org.openconsult.letter.Letters;
import org.openconsult.outbox.Farewells;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.Whereabouts;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.Participants;
import org.openconsult.response.ResponsesToErased;
import org.openconsult.session.Facilitators;
import org.openconsult.session.SessionComments;
import org.openconsult.storage.Storage;

/** Applies all that a committed turn leads to outside its conversation. Again, late or by two at once: it changes nothing. */
final class Effects {
    private final CommentEffects comments;
    private final ParticipantEffects participants;
    private final SessionEffects sessions;
    private final AnswerEffects answers;
    private final Erasure erasure;

    Effects(
            CommentEffects comments,
            ParticipantEffects participants,
            SessionEffects sessions,
            AnswerEffects answers,
            Erasure erasure) {
        this.comments = comments;
        this.participants = participants;
        this.sessions = sessions;
        this.answers = answers;
        this.erasure = erasure;
    }

    static Effects in(
            Storage storage,
            TurnLog turns,
            Fingerprints lookup,
            AddressSeal seal,
            Outbox outbox,
            Whereabouts whereabouts) {
        Storage ofTurns = storage.ofTurns();
        Comments comments = new Comments(ofTurns);
        Participants participants = new Participants(ofTurns, lookup);
        Farewells farewells = new Farewells(storage, whereabouts);
        ContactEffects contacts = new ContactEffects(new ContactPlaces(storage, lookup, farewells), seal);
        return new Effects(
                new CommentEffects(comments),
                new ParticipantEffects(participants, contacts),
                new SessionEffects(new SessionComments(storage), new Facilitators(storage, lookup)),
                new AnswerEffects(outbox),
                new Erasure(
                        turns,
                        comments,
                        new ResponsesToErased(storage),
                        participants,
                        new Letters(storage),
                        farewells,
                        whereabouts,
                        contacts));
    }

    void apply(CommittedTurn turn) {
        participants.apply(turn);
        comments.apply(turn);
        sessions.apply(turn);
        answers.apply(turn);
        erasure.apply(turn);
    }

    /** Sends an answer that was meant for the request and never heard. */
    void send(CommittedTurn turn) {
        answers.send(turn);
    }
}

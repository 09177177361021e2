package org.openconsult.turn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Channel;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.Tap;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentRecord;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Receipts;
import org.openconsult.comment.StoredComments;
import org.openconsult.consultation.Consultation;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.Incoming;
import org.openconsult.conversation.Situation;
import org.openconsult.conversation.Turn;
import org.openconsult.participant.Fingerprints;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;
import org.openconsult.response.AnswerRecord;
import org.openconsult.response.StoredAnswers;
import org.openconsult.session.Invitations;
import org.openconsult.session.SessionRecord;
import org.openconsult.session.StoredSessions;
import org.openconsult.storage.Storage;

/** Lets the engine answer a message, and reserves the receipt code that the answer shows. Stores nothing else. */
final class TurnTaker {
    private final ConversationEngine engine;
    private final Storage storage;
    private final Receipts receipts;
    private final Conversations conversations;
    private final Fingerprints fingerprints;
    private final Invitations invitations;
    private final Phrasebook words;

    TurnTaker(
            ConversationEngine engine,
            Storage storage,
            Receipts receipts,
            Conversations conversations,
            Fingerprints fingerprints,
            Phrasebook words) {
        this.engine = engine;
        this.storage = storage;
        this.receipts = receipts;
        this.conversations = conversations;
        this.fingerprints = fingerprints;
        this.invitations = new Invitations(storage, fingerprints);
        this.words = words;
    }

    /** The conversation after the message, with the turn that is to be committed. */
    Standing take(
            Standing standing,
            String messageId,
            InboundMessage message,
            Channel channel,
            Consultation consultation,
            Instant now) {
        boolean erased = cameBeforeItsErasure(standing.talk(), message);
        Turn taken = erased
                ? new Turn(standing.talk(), List.of(), List.of())
                : turn(standing, messageId, message, channel, consultation, now);
        Turn turn = message.answerWay() == AnswerWay.NONE ? unheard(taken, standing) : taken;
        Standing reached = erased ? standing.reachedAt(Standing.NOWHERE) : standing;
        List<DrawnMessage> said =
                message.answerWay() == AnswerWay.NONE ? List.of() : drawn(turn, channel, message.tap());
        CommittedTurn committed = new CommittedTurn(
                standing.id(),
                standing.turns() + 1,
                messageId,
                standing.channel(),
                message.key().transport(),
                reached.sealedAddress(),
                standing.participant(),
                leadsToAnother(turn) ? Optional.of(conversations.another(standing)) : Optional.empty(),
                erased ? "" : message.text(),
                erased ? List.of() : message.attachments(),
                message.receivedAt(),
                message.arrival().waited(),
                now,
                standing.trial(),
                consultation.id(),
                consultation.phaseAt(message.receivedAt()),
                turn.facts(),
                said,
                message.answerWay());
        return reached.after(committed, turn.conversation());
    }

    private List<DrawnMessage> drawn(Turn turn, Channel channel, Optional<Tap> tap) {
        return turn.replies().stream()
                .flatMap(reply -> drawn(reply, channel, tap).stream())
                .map(message -> message.asking(turn.conversation().asked()))
                .toList();
    }

    /** A page that was turned to takes the place of the one that was tapped, if it is one message like that. */
    private List<DrawnMessage> drawn(Reply reply, Channel channel, Optional<Tap> tap) {
        List<DrawnMessage> messages = channel.draw(reply, words);
        return reply.turned() && messages.size() == 1
                ? List.of(messages.get(0).replacing(tap.map(Tap::message)))
                : messages;
    }

    /** Whoever was erased wrote it before, and it waited somewhere: no word of it is kept. */
    private static boolean cameBeforeItsErasure(Conversation talk, InboundMessage message) {
        return message.arrival().waited()
                && talk.person()
                        .forgottenAt()
                        .filter(message.receivedAt()::isBefore)
                        .isPresent();
    }

    /** The comment that the original made has one of these ids, by the keys that were ever in use. */
    private List<CommentId> edited(InboundMessage message) {
        return message.edits().stream()
                .flatMap(original -> fingerprints.candidates("message", original.value()).stream())
                .map(CommittedTurn::commentOf)
                .toList();
    }

    /** Nothing is said to it, so nobody was told or asked anything. */
    private static Turn unheard(Turn turn, Standing before) {
        List<Fact> facts = turn.facts().stream()
                .filter(fact -> !(fact instanceof Fact.PrivacyTold))
                .toList();
        return new Turn(turn.conversation().unheard(before.talk()), turn.replies(), facts);
    }

    private static boolean leadsToAnother(Turn turn) {
        return turn.facts().stream()
                .anyMatch(fact -> fact instanceof Fact.AnotherPerson || fact instanceof Fact.Forgotten);
    }

    private Turn turn(
            Standing standing,
            String messageId,
            InboundMessage message,
            Channel channel,
            Consultation consultation,
            Instant now) {
        Incoming incoming = new Incoming(
                message.text(),
                message.attachments(),
                message.locale(),
                message.answeredByProvider(),
                edited(message),
                message.tap().flatMap(Tap::asked),
                message.form());
        Conversation talk = standing.talk();
        CommentRecord record = new StoredComments(storage, receipts, consultation.id(), standing.participant());
        CommentId comment = CommittedTurn.commentOf(messageId);
        AnswerRecord answers = new StoredAnswers(storage);
        SessionRecord sessions = new StoredSessions(storage, invitations, now);
        ReceiptCode likely = receipts.likely(comment);
        Function<ReceiptCode, Situation> situation = code -> new Situation(
                consultation, channel.traits(), now, message.receivedAt(), comment, code, record, answers, sessions);
        Turn turn = engine.take(talk, incoming, situation.apply(likely));
        Optional<ReceiptCode> reserved = makesComment(turn) ? Optional.of(receipts.reserve(comment)) : Optional.empty();
        return reserved.filter(code -> !code.equals(likely))
                .map(code -> engine.take(talk, incoming, situation.apply(code)))
                .orElse(turn);
    }

    private static boolean makesComment(Turn turn) {
        return turn.facts().stream().anyMatch(Fact.CommentMade.class::isInstance);
    }
}

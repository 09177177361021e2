package org.openconsult.turn;

import com.mongodb.MongoException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.Channel;
import org.openconsult.channel.Channels;
import org.openconsult.channel.InboundMessage;
import org.openconsult.comment.Receipts;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.outbox.Farewells;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.Whereabouts;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.reply.Phrasebook;
import org.openconsult.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a message. One insert of a turn stores the message, orders it after those before it, marks it as taken and
 * commits what was decided; everything else follows from that document and can be repeated by anybody.
 */
public final class MessageFlow implements Reception {
    private static final Logger LOG = LoggerFactory.getLogger(MessageFlow.class);
    /** Each failed try means that another message of the same conversation got through. */
    private static final int TRIES = 1_000;

    private final Conversations conversations;
    private final KnownMessages known;
    private final Settlement settlement;
    private final TurnTaker turns;
    private final Farewells farewells;
    private final Consultations consultations;
    private final Channels channels;
    private final Fingerprints fingerprints;
    private final InstantSource clock;

    /** One whose answers nobody on this machine is told of: whoever sends looks for them from time to time. */
    public MessageFlow(
            Storage storage,
            Fingerprints lookup,
            AddressSeal sealing,
            ConversationEngine engine,
            Phrasebook words,
            Consultations consultations,
            Channels channels,
            InstantSource clock) {
        this(storage, lookup, sealing, new Outbox(storage), engine, words, consultations, channels, clock);
    }

    /**
     * @param lookup keys that stand for addresses and message ids
     * @param sealing keys that encrypt addresses
     * @param outbox takes the answers that go out by a sending of their own
     */
    public MessageFlow(
            Storage storage,
            Fingerprints lookup,
            AddressSeal sealing,
            Outbox outbox,
            ConversationEngine engine,
            Phrasebook words,
            Consultations consultations,
            Channels channels,
            InstantSource clock) {
        TurnLog log = new TurnLog(storage);
        Whereabouts whereabouts = new Whereabouts(storage, lookup, sealing);
        this.conversations = new Conversations(log, lookup, sealing);
        this.known = new KnownMessages(storage, log);
        this.settlement =
                new Settlement(storage, log, known, Effects.in(storage, log, lookup, sealing, outbox, whereabouts));
        this.turns = new TurnTaker(engine, storage, new Receipts(storage, lookup), conversations, lookup, words);
        this.farewells = new Farewells(storage, whereabouts);
        this.consultations = consultations;
        this.channels = channels;
        this.fingerprints = lookup;
        this.clock = clock;
    }

    @Override
    public Answer receive(InboundMessage message) {
        try {
            return answer(message);
        } catch (MongoException failure) {
            throw new ReceptionClosedException("The message could not be stored", failure);
        }
    }

    /**
     * Finishes what a crash or an outage left undone before a moment.
     *
     * @return how many turns that were
     */
    public int settleUnfinished(Instant before) {
        farewells.eraseFinished();
        return settlement.settleUnfinished(before);
    }

    private Answer answer(InboundMessage message) {
        Channel channel = channels.get(message.from().channel());
        Consultation consultation = consultations
                .current()
                .orElseThrow(() -> new ReceptionClosedException("No consultation is loaded yet"));
        List<String> ids = fingerprints.candidates("message", message.key().value());
        for (int tries = 0; tries < TRIES; tries++) {
            Standing before = conversations.of(message);
            settlement.settle(before);
            Optional<CommittedTurn> taken = known.find(before, ids);
            if (taken.isPresent()) {
                return again(taken.get(), message);
            }
            Standing after = turns.take(before, ids.get(0), message, channel, consultation, clock.instant());
            Optional<Settlement.Commit> commit = settlement.commit(before, after);
            if (commit.isPresent()) {
                return committed(commit.get());
            }
        }
        throw new ReceptionClosedException("Too many messages of one conversation at once");
    }

    /** The message is stored, so the answer is given even if its effects must wait for {@link #settleUnfinished}. */
    private Answer committed(Settlement.Commit commit) {
        CommittedTurn turn = commit.standing().pending().orElseThrow();
        try {
            settlement.settleCommitted(commit);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Effects of {} are left to recovery: {}",
                    turn,
                    failure.getClass().getSimpleName());
        }
        return answer(turn);
    }

    /**
     * The same message gets the same answer. One that has waited on disk was perhaps committed just before the connection
     * broke: then its answer was never heard, and goes out by a sending of its own.
     */
    private Answer again(CommittedTurn turn, InboundMessage message) {
        if (message.arrival() == Arrival.SPOOLED && turn.answerWay() == AnswerWay.IN_REQUEST) {
            settlement.send(turn);
        }
        return answer(turn);
    }

    /** What goes out by a sending of its own is not said a second time. */
    private static Answer answer(CommittedTurn turn) {
        return new Answer(Optional.of(turn.name()), turn.answerWay() == AnswerWay.IN_REQUEST ? turn.said() : List.of());
    }
}

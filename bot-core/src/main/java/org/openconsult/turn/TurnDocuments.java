package org.openconsult.turn;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.TransportId;
import org.openconsult.consultation.Phase;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.ConversationCodec;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** How a turn and the conversation after it are written in one document. */
final class TurnDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(TurnDocuments.class);
    private static final String CHANNEL = "channel";
    private static final String TRIAL = "trial";
    private static final String ADDRESS = "address";
    private static final String PARTICIPANT = "participant";
    private static final String SUCCESSOR = "successor";
    private static final String RECENT = "recent";
    private static final String TALK = "talk";
    private static final String MESSAGE = "message";
    private static final String TRANSPORT = "transport";
    private static final String TEXT = "text";
    private static final String ATTACHMENTS = "attachments";
    private static final String RECEIVED_AT = "received_at";
    private static final String WAITED = "waited";
    private static final String AT = "at";
    private static final String CONSULTATION = "consultation";
    private static final String PHASE = "phase";
    private static final String FACTS = "facts";
    private static final String SAID = "said";
    private static final String ANSWERED = "answered";

    private final ConversationCodec talks = new ConversationCodec();
    private final TurnCodec turns = new TurnCodec();

    /** What is so of few turns only is left out of the others: of nothing else are there so many documents. */
    Document write(Standing standing) {
        CommittedTurn turn = standing.pending().orElseThrow();
        Document written = new Document(CHANNEL, standing.channel().name())
                .append(ADDRESS, standing.sealedAddress())
                .append(PARTICIPANT, turn.participant().value())
                .append(MESSAGE, turn.message())
                .append(TRANSPORT, turn.transport().name())
                .append(TEXT, turn.text())
                .append(RECEIVED_AT, Date.from(turn.receivedAt()))
                .append(AT, Date.from(turn.at()))
                .append(CONSULTATION, turn.consultation())
                .append(PHASE, turn.phase().name())
                .append(FACTS, turns.writeFacts(turn.facts()))
                .append(SAID, turns.writeSaid(turn.said()))
                .append(ANSWERED, turn.answerWay().name())
                .append(TALK, talks.write(standing.talk()))
                .append(RECENT, standing.recent());
        turn.successor().ifPresent(successor -> written.append(SUCCESSOR, successor.value()));
        if (!turn.attachments().isEmpty()) {
            written.append(
                    ATTACHMENTS, turn.attachments().stream().map(Enum::name).toList());
        }
        if (turn.waited()) {
            written.append(WAITED, true);
        }
        if (standing.trial()) {
            written.append(TRIAL, true);
        }
        return written;
    }

    Standing standing(Document document) {
        return new Standing(
                document.getString(Versions.ID),
                document.getLong(Versions.VERSION),
                new ChannelId(document.getString(CHANNEL)),
                document.getBoolean(TRIAL, false),
                document.get(ADDRESS, Binary.class),
                successor(document).orElseGet(() -> new ParticipantId(document.getString(PARTICIPANT))),
                document.getList(RECENT, String.class),
                talk(document),
                Optional.of(turn(document)));
    }

    CommittedTurn turn(Document document) {
        return new CommittedTurn(
                document.getString(Versions.ID),
                document.getLong(Versions.VERSION),
                document.getString(MESSAGE),
                new ChannelId(document.getString(CHANNEL)),
                new TransportId(document.getString(TRANSPORT)),
                document.get(ADDRESS, Binary.class),
                new ParticipantId(document.getString(PARTICIPANT)),
                successor(document),
                document.getString(TEXT),
                document.getList(ATTACHMENTS, String.class, List.of()).stream()
                        .map(Attachment::valueOf)
                        .toList(),
                document.getDate(RECEIVED_AT).toInstant(),
                document.getBoolean(WAITED, false),
                document.getDate(AT).toInstant(),
                document.getBoolean(TRIAL, false),
                document.getString(CONSULTATION),
                Phase.valueOf(document.getString(PHASE)),
                turns.readFacts(document.getString(FACTS)),
                turns.readSaid(document.getString(SAID)),
                AnswerWay.valueOf(document.getString(ANSWERED)));
    }

    /** What is left of a turn of somebody who was erased: that it was taken, and when. */
    Document erased(Document document) {
        CommittedTurn turn = turn(document);
        Document left = withoutAddress(document).append(TEXT, "");
        left.remove(ATTACHMENTS);
        return turn.forgets()
                ? left
                : left.append(FACTS, turns.writeFacts(List.of()))
                        .append(SAID, turns.writeSaid(List.of()))
                        .append(TALK, talks.write(Conversation.fresh()));
    }

    static Document withoutAddress(Document document) {
        return new Document(document).append(ADDRESS, Standing.NOWHERE);
    }

    private static Optional<ParticipantId> successor(Document document) {
        return Optional.ofNullable(document.getString(SUCCESSOR)).map(ParticipantId::new);
    }

    /** A state that cannot be read any more is forgotten: the person is greeted anew, and is not turned away for ever. */
    private Conversation talk(Document document) {
        try {
            return talks.read(document.getString(TALK));
        } catch (JacksonException unreadable) {
            LOG.warn("The state of conversation {} cannot be read; it starts afresh", document.getString(Versions.ID));
            return Conversation.fresh();
        }
    }
}

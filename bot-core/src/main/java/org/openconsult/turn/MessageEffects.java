package org.openconsult.turn;

import java.util.List;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.inbox.InboundLog;
import org.openconsult.inbox.ReceivedMessage;
import org.openconsult.inbox.TakenMessage;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.OutboxEntry;

/** What a turn leaves in the record of messages: the one that came and those that answer it. */
final class MessageEffects {
    private final InboundLog inbound;
    private final Outbox outbox;

    MessageEffects(InboundLog inbound, Outbox outbox) {
        this.inbound = inbound;
        this.outbox = outbox;
    }

    void apply(CommittedTurn turn) {
        List<DrawnMessage> said = turn.said();
        for (int index = 0; index < said.size(); index++) {
            outbox.keep(new OutboxEntry(
                    turn.message(), index, turn.channel(), turn.participant(), said.get(index), turn.at()));
        }
        inbound.keep(new ReceivedMessage(
                new TakenMessage(turn.message(), said.size()),
                turn.channel(),
                turn.participant(),
                turn.number(),
                turn.text(),
                turn.attachments(),
                turn.receivedAt(),
                turn.trial()));
    }
}

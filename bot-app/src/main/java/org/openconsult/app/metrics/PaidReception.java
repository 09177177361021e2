package org.openconsult.app.metrics;

import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;
import org.openconsult.outbox.Spending;

/** Counts the segments of answers that providers take back with them: they cost as much as any. */
final class PaidReception implements Reception {
    private final Reception reception;
    private final Spending spending;

    PaidReception(Reception reception, Spending spending) {
        this.reception = reception;
        this.spending = spending;
    }

    @Override
    public Answer receive(InboundMessage message) {
        Answer answer = reception.receive(message);
        spending.count(
                message.key().transport(),
                answer.messages().stream().mapToLong(DrawnMessage::segments).sum());
        return answer;
    }
}

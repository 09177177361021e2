package org.openconsult.app.metrics;

import org.openconsult.channel.Arrival;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;
import org.openconsult.outbox.Spending;

/**
 * Counts the segments of answers that providers take back with them: they cost as much as any. Where no provider waits,
 * nobody takes them.
 */
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
        if (message.arrival() == Arrival.DIRECT) {
            spending.count(message.key().transport(), segments(answer));
        }
        return answer;
    }

    private static long segments(Answer answer) {
        return answer.messages().stream().mapToLong(DrawnMessage::segments).sum();
    }
}

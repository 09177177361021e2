package org.openconsult.spool;

import java.util.List;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.ReceptionClosedException;

/**
 * Takes messages while the reception is closed: they are forced to this machine's disk and handed on later, and the
 * answer goes out by a sending of its own then. What a person sends while an earlier message of theirs waits goes behind
 * it, so that this instance keeps their order.
 */
public final class SpoolingReception implements Reception {
    private static final Answer LATER = new Answer(List.of());

    private final Reception reception;
    private final Spool spool;
    private final Outage outage;

    public SpoolingReception(Reception reception, Spool spool, Outage outage) {
        this.reception = reception;
        this.spool = spool;
        this.outage = outage;
    }

    /**
     * Takes a message in, or keeps it until it can be.
     *
     * @return no words when it is kept
     * @throws ReceptionClosedException when there is no room in the spool or it cannot be written
     */
    @Override
    public Answer receive(InboundMessage message) {
        return spool.holdsBack(message) || isHopeless() ? kept(message) : tried(message);
    }

    /** With nothing in the spool there would be nothing to find out with that the outage is over. */
    private boolean isHopeless() {
        return outage.lasts() && !spool.isEmpty();
    }

    private Answer tried(InboundMessage message) {
        try {
            Answer answer = reception.receive(message);
            noticeItIsOpen();
            return answer;
        } catch (ReceptionClosedException closed) {
            outage.begins();
            return kept(message);
        }
    }

    /** Otherwise the replay notices. */
    private void noticeItIsOpen() {
        if (spool.isEmpty()) {
            outage.ends();
        }
    }

    /** A file that an interrupted thread writes to is closed under all others, so the interrupt waits. */
    private Answer kept(InboundMessage message) {
        boolean interrupted = Thread.interrupted();
        try {
            spool.keep(message);
            return LATER;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

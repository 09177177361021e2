package org.openconsult.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.participant.Fingerprints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Counts and times what comes in, by channel and by how it came, and gives every line of log that is written on the way the id of the
 * message: the first digits of the keyed hash it is stored under.
 */
public final class ObservedReception implements Reception {
    /** The name under which log lines carry the id. */
    public static final String CORRELATION = "message";

    private static final Logger LOG = LoggerFactory.getLogger(ObservedReception.class);
    private static final int ID_DIGITS = 12;

    private final Reception reception;
    private final MeterRegistry meters;
    private final Fingerprints fingerprints;

    public ObservedReception(Reception reception, MeterRegistry meters, Fingerprints fingerprints) {
        this.reception = reception;
        this.meters = meters;
        this.fingerprints = fingerprints;
    }

    @Override
    public Answer receive(InboundMessage message) {
        String id = fingerprints.of("message", message.key().value()).substring(0, ID_DIGITS);
        MDC.put(CORRELATION, id);
        try {
            return observed(message, Timer.start(meters));
        } finally {
            MDC.remove(CORRELATION);
        }
    }

    private Answer observed(InboundMessage message, Timer.Sample start) {
        String outcome = "failed";
        try {
            Answer answer = reception.receive(message);
            outcome = "taken";
            count("openconsult.answers", message, heard(message, answer));
            LOG.debug("Taken, {} answers in the request", answer.messages().size());
            return answer;
        } catch (ReceptionClosedException closed) {
            outcome = "turned_away";
            throw closed;
        } finally {
            start.stop(meters.timer(
                    "openconsult.messages",
                    "channel",
                    message.from().channel().name(),
                    "arrival",
                    message.arrival().name().toLowerCase(Locale.ROOT),
                    "outcome",
                    outcome));
        }
    }

    /** Where no request waits, an answer was given before or goes out by itself. */
    private static int heard(InboundMessage message, Answer answer) {
        return message.arrival() == Arrival.DIRECT ? answer.messages().size() : 0;
    }

    private void count(String name, InboundMessage message, int amount) {
        meters.counter(name, "channel", message.from().channel().name()).increment(amount);
    }
}

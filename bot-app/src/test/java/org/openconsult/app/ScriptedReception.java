package org.openconsult.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openconsult.app.flow.Unspooled;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.InboundMessage;
import org.openconsult.inbox.Answer;
import org.openconsult.inbox.Reception;
import org.openconsult.inbox.ReceptionClosedException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Keeps what it is given and answers with the same text or as it is told to, or is closed. */
@TestComponent
@Primary
@Unspooled
public class ScriptedReception implements Reception {
    private final List<InboundMessage> received = new ArrayList<>();
    private Function<InboundMessage, Answer> answers = ScriptedReception::echo;
    private boolean closed;

    @Override
    public synchronized Answer receive(InboundMessage message) {
        if (closed) {
            throw new ReceptionClosedException("The database is away", new IllegalStateException());
        }
        received.add(message);
        return answers.apply(message);
    }

    private static Answer echo(InboundMessage message) {
        return new Answer(List.of(new DrawnMessage(
                "You said: " + message.text(), List.of(new DrawnChoice("Yes", "1")), Optional.of("GSM-7"), 2)));
    }

    /** From now on it is open, has got nothing and answers with the same text. */
    public synchronized void reopen() {
        received.clear();
        answers = ScriptedReception::echo;
        closed = false;
    }

    /** From now on it answers so. */
    public synchronized void answer(Function<InboundMessage, Answer> script) {
        answers = script;
    }

    public synchronized void close() {
        closed = true;
    }

    public synchronized List<InboundMessage> received() {
        return List.copyOf(received);
    }
}

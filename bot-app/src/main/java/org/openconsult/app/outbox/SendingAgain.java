package org.openconsult.app.outbox;

import java.util.Map;
import org.openconsult.audit.AuditAct;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.delivery.DeadLetters;
import org.openconsult.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Has a message that could not be sent tried again, for somebody whom the audit trail knows before it may leave. */
@Component
public class SendingAgain {
    private final DeadLetters letters;
    private final Outbox outbox;
    private final AuditTrail trail;

    SendingAgain(DeadLetters letters, Outbox outbox, AuditTrail trail) {
        this.letters = letters;
        this.outbox = outbox;
        this.trail = trail;
    }

    /**
     * Asks for one; it may still fail again.
     *
     * @param who the name they sign in with
     * @return whether there is such a message that could not be sent
     */
    public boolean ask(String letter, String who) {
        if (outbox.find(letter).isEmpty()) {
            return false;
        }
        String unused = trail.record(AuditAct.of(
                who,
                AuditAction.MESSAGE_SENT_AGAIN,
                new AuditThing(AuditThing.Kind.MESSAGE, letter),
                Map.of(),
                Map.of(),
                ""));
        return letters.resend(letter);
    }
}

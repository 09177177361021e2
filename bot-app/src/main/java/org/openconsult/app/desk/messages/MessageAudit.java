package org.openconsult.app.desk.messages;

import java.util.Map;
import org.openconsult.audit.AuditAct;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.participant.ParticipantId;
import org.springframework.stereotype.Component;

/** Tells the audit trail who read a talk unmasked; never what was said, and of the person nothing but the id in storage. */
@Component
class MessageAudit {
    private final AuditTrail trail;

    MessageAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /** Somebody is about to read the words of a talk as they were written. */
    void read(ParticipantId person, String reason, String who) {
        String unused = trail.record(AuditAct.of(
                who,
                AuditAction.UNMASKED_WORDS_READ,
                new AuditThing(AuditThing.Kind.PERSON, person.value()),
                Map.of(),
                Map.of(),
                reason));
    }
}

package org.openconsult.app.coordinator;

import java.util.Map;
import org.openconsult.audit.AuditAct;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Tells the audit trail what is done to accounts and tokens, before it is done. */
@Component
public class AccountTrail {
    private final AuditTrail trail;

    AccountTrail(AuditTrail trail) {
        this.trail = trail;
    }

    /** Stores it durably before this returns. */
    public void account(
            String who, AuditAction action, String username, Map<String, Object> before, Map<String, Object> after) {
        record(who, action, new AuditThing(AuditThing.Kind.ACCOUNT, username), before, after);
    }

    /** The same of a token. */
    public void token(
            String who, AuditAction action, String id, Map<String, Object> before, Map<String, Object> after) {
        record(who, action, new AuditThing(AuditThing.Kind.TOKEN, id), before, after);
    }

    private void record(
            String who, AuditAction action, AuditThing thing, Map<String, Object> before, Map<String, Object> after) {
        String unused = trail.record(AuditAct.of(who, action, thing, before, after, ""));
    }
}

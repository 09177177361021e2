package org.openconsult.audit;

import java.util.List;
import java.util.Optional;

/**
 * Some entries, the newest first.
 *
 * @param next leads to the following page, if there may be one
 */
public record AuditPage(List<AuditEntry> entries, Optional<AuditCursor> next) {
    public AuditPage {
        entries = List.copyOf(entries);
    }
}

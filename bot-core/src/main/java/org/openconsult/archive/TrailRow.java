package org.openconsult.archive;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditThing;

/**
 * An entry of the audit trail as one profile shows it.
 *
 * @param masked makes of words what may be shown of them
 */
record TrailRow(AuditEntry entry, boolean forEverybody, UnaryOperator<String> masked) {
    /** What changes in these is said in the product's own words and numbers. */
    private static final Set<AuditThing.Kind> WITHOUT_NAMES =
            Set.of(AuditThing.Kind.COMMENT, AuditThing.Kind.TARGETS, AuditThing.Kind.CONSULTATION);

    /** Of a meeting: the one fact that somebody types freely. */
    private static final String PLACE = "place";

    String kind() {
        return entry.thing().kind().name().toLowerCase(Locale.ROOT);
    }

    Optional<String> who() {
        return forEverybody ? Optional.empty() : Optional.of(entry.who());
    }

    Optional<String> reason() {
        return forEverybody || entry.reason().isEmpty() ? Optional.empty() : Optional.of(masked.apply(entry.reason()));
    }

    Optional<String> before() {
        return changed(entry.before(), entry.after());
    }

    Optional<String> after() {
        return changed(entry.after(), entry.before());
    }

    private Optional<String> changed(Map<String, Object> facts, Map<String, Object> others) {
        if (forEverybody && !WITHOUT_NAMES.contains(entry.thing().kind())) {
            return Optional.empty();
        }
        Document changed = new Document();
        facts.forEach((name, fact) -> {
            if (!Objects.equals(fact, others.get(name))) {
                changed.append(name, name.equals(PLACE) ? masked.apply(fact.toString()) : fact);
            }
        });
        return changed.isEmpty() ? Optional.empty() : Optional.of(changed.toJson());
    }
}

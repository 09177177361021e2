package org.openconsult.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.types.ObjectId;

/** The place in the trail after one entry; it stays the same place while newer entries come. */
public record AuditCursor(Instant when, String id) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,15})-([0-9a-f]{24})");

    /** Reads what {@link #toString()} wrote; nothing where it is something else. */
    public static Optional<AuditCursor> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new AuditCursor(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2)))
                : Optional.empty();
    }

    ObjectId key() {
        return new ObjectId(id);
    }

    /** As it stands in an address. */
    @Override
    public String toString() {
        return when.toEpochMilli() + "-" + id;
    }
}

package org.openconsult.archive.prepared;

import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.openconsult.export.ExportProfile;
import org.openconsult.storage.Versions;

/** How a job is kept. */
final class ExportJobDocuments {
    private static final String WHO = "who";
    private static final String CONSULTATION = "consultation";
    private static final String PROFILE = "profile";
    private static final String FILTERS = "filters";
    private static final String REASON = "reason";
    private static final String ASKED_AT = "asked_at";
    private static final String STATE = "state";
    private static final String WORKER = "worker";
    private static final String TRIES = "tries";
    private static final String WRITTEN = "written";
    private static final String EXPECTED = "expected";
    private static final String CHANGED_AT = "changed_at";

    private ExportJobDocuments() {}

    static Document write(ExportJob job, Instant now) {
        ExportOrder order = job.order();
        Document filters = new Document();
        order.filters().forEach(filters::append);
        return new Document(WHO, order.who())
                .append(CONSULTATION, order.consultation())
                .append(PROFILE, order.profile().toString())
                .append(FILTERS, filters)
                .append(REASON, order.reason())
                .append(ASKED_AT, Date.from(order.at()))
                .append(STATE, job.state().name().toLowerCase(Locale.ROOT))
                .append(WORKER, job.worker())
                .append(TRIES, job.tries())
                .append(WRITTEN, job.written())
                .append(EXPECTED, job.expected())
                .append(CHANGED_AT, Date.from(now));
    }

    static ExportJob read(Document document) {
        Map<String, String> filters = new TreeMap<>();
        document.get(FILTERS, new Document()).forEach((name, value) -> filters.put(name, String.valueOf(value)));
        return new ExportJob(
                document.getString(Versions.ID),
                document.getLong(Versions.VERSION),
                new ExportOrder(
                        document.getString(WHO),
                        document.getString(CONSULTATION),
                        ExportProfile.named(document.getString(PROFILE)),
                        filters,
                        document.getString(REASON),
                        document.getDate(ASKED_AT).toInstant()),
                ExportState.valueOf(document.getString(STATE).toUpperCase(Locale.ROOT)),
                document.getString(WORKER),
                document.getInteger(TRIES),
                document.getLong(WRITTEN),
                document.getLong(EXPECTED),
                document.getDate(CHANGED_AT).toInstant());
    }
}

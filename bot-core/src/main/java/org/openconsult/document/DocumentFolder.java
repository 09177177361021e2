package org.openconsult.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bson.Document;

/** How the documents of one session or meeting are kept: all in one list, so that what is added or removed is one insert. */
final class DocumentFolder {
    private static final String DOCUMENTS = "documents";
    /** Those that were given up before they were listed: whoever slept meanwhile lists them no more. */
    private static final String GIVEN_UP = "given_up";

    private static final String ID = "id";
    private static final String KIND = "kind";
    private static final String TYPE = "type";
    private static final String SIZE = "size";
    private static final String SHA256 = "sha256";
    private static final String ADDED_BY = "added_by";
    private static final String ADDED_AT = "added_at";
    private static final String REMOVED_BY = "removed_by";
    private static final String REMOVED_AT = "removed_at";
    private static final String REASON = "reason";

    private DocumentFolder() {}

    /** In the order in which they were added. */
    static List<KeptDocument> documents(Document folder) {
        return entries(folder).stream().map(DocumentFolder::read).toList();
    }

    static Optional<KeptDocument> find(Document folder, String id) {
        return documents(folder).stream()
                .filter(document -> document.id().equals(id))
                .findFirst();
    }

    /** The one that is there with these bytes. */
    static Optional<KeptDocument> same(Document folder, String sha256) {
        return documents(folder).stream()
                .filter(KeptDocument::isThere)
                .filter(document -> document.sha256().equals(sha256))
                .findFirst();
    }

    static boolean isFull(Document folder) {
        return documents(folder).stream().filter(KeptDocument::isThere).count() >= Documents.MOST;
    }

    static boolean isGivenUp(Document folder, String id) {
        return folder.getList(GIVEN_UP, String.class, List.of()).contains(id);
    }

    static Document with(Document folder, KeptDocument document) {
        List<Document> entries = new ArrayList<>(entries(folder));
        entries.add(write(document));
        return new Document(folder).append(DOCUMENTS, entries);
    }

    static Document without(Document folder, String id, Removal removal) {
        return changed(
                folder,
                entry -> entry.getString(ID).equals(id) && !entry.containsKey(REMOVED_AT),
                new Document(REMOVED_BY, removal.by())
                        .append(REMOVED_AT, Date.from(removal.at()))
                        .append(REASON, removal.reason()));
    }

    static Document givenUp(Document folder, String id) {
        List<String> all = new ArrayList<>(folder.getList(GIVEN_UP, String.class, List.of()));
        all.add(id);
        return new Document(folder).append(GIVEN_UP, all);
    }

    /** What the audit trail tells of one that is there. */
    static Map<String, Object> summary(Document folder, String id) {
        Map<String, Object> summary = new TreeMap<>();
        find(folder, id).filter(KeptDocument::isThere).ifPresent(document -> {
            summary.put(KIND, document.kind().word());
            summary.put(TYPE, document.type().mediaType());
            summary.put(SIZE, document.size());
        });
        return summary;
    }

    private static Document changed(Document folder, Predicate<Document> wanted, Document more) {
        List<Document> entries = entries(folder).stream()
                .map(entry -> {
                    Document changed = new Document(entry);
                    if (wanted.test(entry)) {
                        changed.putAll(more);
                    }
                    return changed;
                })
                .toList();
        return new Document(folder).append(DOCUMENTS, entries);
    }

    private static List<Document> entries(Document folder) {
        return folder.getList(DOCUMENTS, Document.class, List.of());
    }

    private static Document write(KeptDocument document) {
        return new Document(ID, document.id())
                .append(KIND, document.kind().name())
                .append(TYPE, document.type().mediaType())
                .append(SIZE, document.size())
                .append(SHA256, document.sha256())
                .append(ADDED_BY, document.addedBy())
                .append(ADDED_AT, Date.from(document.addedAt()));
    }

    private static KeptDocument read(Document entry) {
        Optional<Instant> removedAt =
                Optional.ofNullable(entry.getDate(REMOVED_AT)).map(Date::toInstant);
        return new KeptDocument(
                entry.getString(ID),
                DocumentKind.valueOf(entry.getString(KIND)),
                Optional.empty(),
                DocumentType.of(entry.getString(TYPE)).orElseThrow(),
                entry.getLong(SIZE),
                entry.getString(SHA256),
                entry.getString(ADDED_BY),
                entry.getDate(ADDED_AT).toInstant(),
                removedAt.map(at -> new Removal(entry.getString(REMOVED_BY), at, entry.getString(REASON))));
    }
}

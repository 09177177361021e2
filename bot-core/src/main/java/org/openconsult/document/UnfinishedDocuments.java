package org.openconsult.document;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** The documents that somebody is storing or removing just now, or was when they crashed. */
final class UnfinishedDocuments {
    /** Nobody is still at it after that; if somebody is, they are told to try again. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(1);

    private static final int AT_ONCE = 100;
    private static final String OCCASION = "occasion";
    private static final String AT = "at";

    private final MongoCollection<Document> unfinished;
    private final Versions folders;
    private final DocumentBytes bytes;
    private final InstantSource clock;

    UnfinishedDocuments(Storage storage, DocumentBytes bytes, InstantSource clock) {
        this.unfinished = storage.collection(Storage.UNFINISHED_DOCUMENTS);
        this.folders = storage.versions(Storage.DOCUMENTS);
        this.bytes = bytes;
        this.clock = clock;
    }

    void begin(Occasion occasion, String id) {
        Inserts.insert(
                unfinished,
                new Document(Inserts.ID, id).append(OCCASION, occasion.name()).append(AT, Date.from(clock.instant())));
    }

    void end(String id) {
        Inserts.delete(unfinished, id);
    }

    /** Cleans what was begun long before a moment; tells how many that were. */
    int clean(Instant before) {
        List<Document> old = unfinished
                .find(Filters.lt(AT, Date.from(before.minus(GIVEN_UP_AFTER))))
                .limit(AT_ONCE)
                .into(new ArrayList<>());
        old.forEach(document -> clean(document.getString(OCCASION), document.getString(Inserts.ID)));
        return old.size();
    }

    private void clean(String occasion, String id) {
        if (!isListed(occasion, id)) {
            bytes.delete(id);
        }
        end(id);
    }

    /** Whether one is there; makes sure that it never will be where it is not. */
    private boolean isListed(String occasion, String id) {
        while (true) {
            Document folder = folders.newest(occasion).orElseGet(Document::new);
            Optional<KeptDocument> listed = DocumentFolder.find(folder, id);
            long next = folder.get(Versions.VERSION, 0L) + 1;
            if (listed.isPresent()
                    || DocumentFolder.isGivenUp(folder, id)
                    || folders.add(occasion, next, DocumentFolder.givenUp(folder, id))) {
                return listed.filter(KeptDocument::isThere).isPresent();
            }
        }
    }
}

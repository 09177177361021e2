package org.openconsult.embeddeddatabase;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what matches a filter batch by batch where a client asks for batches in no order, and so for any number of documents
 * within the memory of one batch. The library's own cursor holds all that matches.
 */
final class StreamedCollection extends H2Collection {
    /** Looked at in one batch: others wait meanwhile. A batch may be short, even empty, and the client asks for more. */
    static final int MOST_LOOKED_AT = 2_000;

    private final MVMap<Object, Document> documents;

    StreamedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
    }

    /**
     * Documents that are asked for by names are taken out by these. The library would compare each with all the names
     * once more, which for two thousand took a fifth of a second, and look at every document where anything else is asked too.
     */
    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document order,
            int skipped,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Set<String> names = QueriedNames.of(query);
        if (names.isEmpty()) {
            return super.queryDocuments(query, order, skipped, limit, batchSize, projection);
        }
        Stream<Document> named = names.stream().map(documents::get).filter(Objects::nonNull);
        return matchDocumentsFromStream(
                named, QueriedNames.without(query), order, skipped, limit, batchSize, projection);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document order,
            int skipped,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        boolean streams = batchSize > 0 && skipped == 0 && limit == 0 && (order == null || order.isEmpty());
        if (!streams) {
            return super.matchDocuments(query, order, skipped, limit, batchSize, projection);
        }
        var cursor = new KeyCursor(cursorRegistry.generateCursorId(), query, projection, documents.firstKey());
        List<Document> first = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        cursorRegistry.add(cursor);
        return new QueryResult(first, cursor);
    }

    /**
     * Goes on at a key, not at a place in a version of the store: that may be gone by then. So it sees what was inserted behind
     * that key meanwhile, and not what was inserted before it, as MongoDB's does.
     */
    private final class KeyCursor implements Cursor {
        private final long id;
        private final Document query;
        private final @Nullable Document projection;

        /** Where the next document stood when it was looked for. */
        private @Nullable Object next;

        KeyCursor(long id, Document query, @Nullable Document projection, @Nullable Object first) {
            this.id = id;
            this.query = query;
            this.projection = projection;
            this.next = first;
        }

        @Override
        public long getId() {
            return id;
        }

        @Override
        public boolean isEmpty() {
            return next == null;
        }

        @Override
        public List<Document> takeDocuments(int count) {
            int most = count > 0 ? count : Integer.MAX_VALUE;
            List<Document> taken = new ArrayList<>();
            var stored = documents.cursor(next);
            next = null;
            for (int looked = 0; next == null && stored.hasNext(); looked++) {
                Object key = stored.next();
                Document document = stored.getValue();
                if (looked == MOST_LOOKED_AT) {
                    next = key;
                } else if (documentMatchesQuery(document, query)) {
                    if (taken.size() < most) {
                        taken.add(document);
                    } else {
                        next = key;
                    }
                }
            }
            return projected(taken);
        }

        private List<Document> projected(List<Document> taken) {
            return matchDocumentsFromStream(taken.stream(), query, null, 0, 0, 0, projection)
                    .collectDocuments();
        }
    }
}

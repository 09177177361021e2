package org.openconsult.storage;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever follows the storage that a version is about to be inserted. Each writer has rows of its own, numbered from 1,
 * so that a reader goes on by name alone and no two writers meet; a row is named in a small collection before its first entry.
 * An entry whose version never came is harmless.
 */
final class News {
    static final String OF = "of";

    /** A reader asks for the newest entries of all rows that are kept, so there should be few. */
    private static final int LONGEST_ROW_SECONDS = 6 * 60 * 60;

    private final GatheredInserts entries;
    private final MongoCollection<Document> rows;
    private final Map<Insertion, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
    private final AtomicLong untold = new AtomicLong();
    private volatile @Nullable Row current;

    /** Named so that it is like no other, and that its name says when it was begun. */
    private record Row(ObjectId name, AtomicLong last) {}

    News(Storage storage, Executor threads) {
        this.entries = new GatheredInserts(storage.collection(Storage.NEWS), threads);
        this.rows = storage.collection(Storage.NEWS_ROWS);
    }

    /**
     * Begins to tell.
     *
     * @param of the collection
     * @return what waits until the entry is stored
     */
    Runnable begin(String of, String id, long version) {
        Insertion telling = begin(of, id, version, entries::begin);
        return telling::isNew;
    }

    /**
     * Begins to tell a moment later, with much else; {@link #awaitTold} waits for it, and {@link #untold} says whether it
     * failed.
     */
    void beginSoon(String of, String id, long version) {
        Insertion telling = begin(of, id, version, entries::beginSoon);
        CompletableFuture<Void> counted = telling.stored().thenAccept(this::count);
        underWay.put(telling, counted);
        var unused = counted.thenRun(() -> underWay.remove(telling));
    }

    /** Waits until nothing is under way any more of what was begun before, which it hurries. */
    void awaitTold() {
        entries.hurry();
        List.copyOf(underWay.values()).forEach(CompletableFuture::join);
    }

    /** How much of what was begun to be told a moment later failed. */
    long untold() {
        return untold.get();
    }

    private void count(boolean stored) {
        if (!stored) {
            untold.incrementAndGet();
        }
    }

    private Insertion begin(String of, String id, long version, Function<Document, Insertion> insert) {
        Row row = row();
        Document entry = new Document(
                        Inserts.ID,
                        Versions.name(row.name().toHexString(), row.last().incrementAndGet()))
                .append(OF, of)
                .append(Versions.ID, id)
                .append(Versions.VERSION, version);
        Insertion telling = insert.apply(entry);
        var unused = telling.stored().thenAccept(stored -> leave(row, stored));
        return telling;
    }

    private Row row() {
        Row row = current;
        return row == null || isOld(row) ? begun() : row;
    }

    private synchronized Row begun() {
        Row row = current;
        if (row == null || isOld(row)) {
            row = new Row(new ObjectId(), new AtomicLong());
            rows.insertOne(new Document(Inserts.ID, row.name().toHexString()));
            current = row;
        }
        return row;
    }

    /** Where one was not stored its number may stay empty: a row with many of these would be hard to follow. */
    private synchronized void leave(Row row, boolean stored) {
        if (!stored && row.equals(current)) {
            current = null;
        }
    }

    private static boolean isOld(Row row) {
        return new ObjectId().getTimestamp() - row.name().getTimestamp() > LONGEST_ROW_SECONDS;
    }
}

package org.openconsult.export;

import com.mongodb.client.MongoCursor;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.openconsult.storage.Versions;

/** Of versions that come thing by thing, the newest of each. */
final class NewestOfEach implements Iterator<Document>, AutoCloseable {
    private final MongoCursor<Document> versions;
    private @Nullable Document ahead;

    NewestOfEach(MongoCursor<Document> versions) {
        this.versions = versions;
        this.ahead = read();
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Document next() {
        Document newest = ahead;
        if (newest == null) {
            throw new NoSuchElementException();
        }
        ahead = read();
        while (ahead != null && isSameThing(newest, ahead)) {
            newest = newer(newest, ahead);
            ahead = read();
        }
        return newest;
    }

    @Override
    public void close() {
        versions.close();
    }

    private @Nullable Document read() {
        return versions.hasNext() ? versions.next() : null;
    }

    static Document newer(Document one, Document other) {
        return one.getLong(Versions.VERSION) > other.getLong(Versions.VERSION) ? one : other;
    }

    private static boolean isSameThing(Document one, Document other) {
        return one.getString(Versions.ID).equals(other.getString(Versions.ID));
    }
}

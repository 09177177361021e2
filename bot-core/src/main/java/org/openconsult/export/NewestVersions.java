package org.openconsult.export;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCursor;
import java.nio.file.Path;
import java.util.Iterator;
import org.bson.RawBsonDocument;
import org.openconsult.disk.sort.DiskSort;

/** The newest version of each of many things in the order of their ids, whatever the order in which a database tells of them. */
final class NewestVersions implements AutoCloseable {
    private final DiskSort<StoredVersion> sort;

    /**
     * Reads all that is found.
     *
     * @param memory how many bytes of it are kept in memory
     */
    NewestVersions(FindIterable<RawBsonDocument> found, Path scratch, long memory) {
        this.sort = new DiskSort<>(scratch, StoredVersion.BY_ID, StoredVersion.FORM, memory);
        try (MongoCursor<RawBsonDocument> versions =
                found.batchSize(ReceivedComments.AT_ONCE).iterator()) {
            versions.forEachRemaining(version -> sort.add(StoredVersion.of(version)));
        } catch (RuntimeException | Error broken) {
            sort.close();
            throw broken;
        }
    }

    /** Once. */
    Iterator<StoredVersion> newest() {
        return new NewestOfEach<>(sort.sorted(), version -> version);
    }

    @Override
    public void close() {
        sort.close();
    }
}

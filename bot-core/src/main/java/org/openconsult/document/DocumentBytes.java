package org.openconsult.document;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.types.Binary;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.NewestVersion;
import org.openconsult.storage.Storage;

/**
 * The bytes in GridFS, and the title beside them, which goes when they do. Written by the driver. Read and deleted chunk by chunk,
 * each by exactly the fields of the unique index: the driver asks for ranges and for all chunks of a file, for which the embedded
 * database reads every chunk of every file and gathers the answer in memory.
 *
 * @see <a href="https://github.com/mongodb/specifications/blob/master/source/gridfs/gridfs-spec.md">GridFS</a>
 */
final class DocumentBytes {
    private static final String FILE = "files_id";
    private static final String NUMBER = "n";
    private static final String DATA = "data";
    private static final String METADATA = "metadata";
    private static final String TITLE = "title";

    private final GridFSBucket bucket;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;

    DocumentBytes(Storage storage) {
        this.bucket = storage.bucket(Storage.DOCUMENT_BYTES);
        this.files = storage.collection(Storage.DOCUMENT_BYTES + ".files");
        this.chunks = storage.collection(Storage.DOCUMENT_BYTES + ".chunks");
    }

    /** What fails on the way leaves chunks, for {@link #delete}. */
    void store(String id, Optional<String> title, Path file) throws IOException {
        Document metadata = new Document();
        title.ifPresent(words -> metadata.append(TITLE, words));
        GridFSUploadStream out =
                bucket.openUploadStream(new BsonString(id), id, new GridFSUploadOptions().metadata(metadata));
        Files.copy(file, out);
        out.close();
    }

    /** The titles of those that have one, by id. */
    Map<String, String> titles(Collection<String> ids) {
        Map<String, String> titles = new HashMap<>();
        if (!ids.isEmpty()) {
            files.find(Filters.in(Inserts.ID, ids)).forEach(file -> Optional.ofNullable(
                            file.get(METADATA, new Document()).getString(TITLE))
                    .ifPresent(title -> titles.put(file.getString(Inserts.ID), title)));
        }
        return titles;
    }

    /** @throws IOException when it is not all there, or the reader has gone */
    void copy(String id, long size, OutputStream out) throws IOException {
        long written = 0;
        for (int number = 0; written < size; number++) {
            Document chunk = chunks.find(chunk(id, number)).first();
            if (chunk == null) {
                throw new IOException("This document is not there any more");
            }
            byte[] bytes = chunk.get(DATA, Binary.class).getData();
            out.write(bytes);
            written += bytes.length;
        }
    }

    /** Again, or of what was never stored whole, is harmless. From the last chunk on, so that what a crash leaves is found. */
    void delete(String id) {
        delete(id, NewestVersion.from(0, count -> isThere(id, count - 1)) - 1);
    }

    /** All of one of that size, also where somebody else has deleted its first chunks before the last were stored. */
    void deleteAll(String id, long size) {
        delete(id, size / bucket.getChunkSizeBytes());
    }

    private void delete(String id, long lastChunk) {
        Inserts.delete(files, id);
        for (long number = lastChunk; number >= 0; number--) {
            chunks.deleteOne(chunk(id, number));
        }
    }

    private boolean isThere(String id, long number) {
        return chunks.find(chunk(id, number))
                        .projection(Projections.include(NUMBER))
                        .first()
                != null;
    }

    /** Not {@code $and}, which the embedded database answers without the index. */
    private static Document chunk(String id, long number) {
        return new Document(FILE, id).append(NUMBER, (int) number);
    }
}

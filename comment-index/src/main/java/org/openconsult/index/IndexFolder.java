package org.openconsult.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.openconsult.disk.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the index of a folder; one that cannot be used is thrown away, since it can be made again. */
final class IndexFolder {
    /** The newest first. The index is kept in this order, so that a page is found without looking at all. */
    static final Sort NEWEST_FIRST = new Sort(
            new SortField(Fields.RECEIVED, SortField.Type.LONG, true),
            new SortField(Fields.TIE, SortField.Type.LONG, true));

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    /** To be changed with anything that is kept otherwise than before. */
    private static final String SCHEMA = "3";

    private static final String SCHEMA_KEY = "schema";
    private static final int MOST_INSTANCES = 16;
    private static final double BUFFER_MEGABYTES = 16;
    private static final int SEGMENTS_PER_TIER = 4;

    private IndexFolder() {}

    /**
     * Opens it, or where another process has it another one beside it.
     *
     * @param folder made where it is missing
     * @throws IOException when nothing can be kept there
     */
    static IndexWriter open(Path folder) throws IOException {
        for (int instance = 1; instance < MOST_INSTANCES; instance++) {
            Path own = folder.resolve(Integer.toString(instance));
            OwnerOnly.createFolder(own);
            try {
                return opened(own);
            } catch (LockObtainFailedException inUse) {
                LOG.debug("Another process has index {}.", instance);
            }
        }
        throw new IOException("Every index of the folder is in use");
    }

    /** Deletes what other processes left beside that have ended since: words of people who were erased may stand in it. */
    static void clearUnused(Path folder) throws IOException {
        for (Path index : listed(folder)) {
            if (Files.isDirectory(index)) {
                clearUnlessUsed(index);
            }
        }
    }

    /** The lock stays, so that no two processes ever hold it. */
    private static void clearUnlessUsed(Path index) throws IOException {
        try (Directory directory = FSDirectory.open(index);
                Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            held.ensureValid();
            for (Path file : listed(index)) {
                if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (LockObtainFailedException used) {
            LOG.debug("A process uses index {}.", index.getFileName());
        } catch (IOException left) {
            LOG.warn(
                    "The unused index {} of the comments cannot be deleted ({}).",
                    index.getFileName(),
                    left.getClass().getSimpleName());
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static IndexWriter opened(Path folder) throws IOException {
        try {
            return checked(folder);
        } catch (LockObtainFailedException inUse) {
            throw inUse;
        } catch (IOException | RuntimeException damaged) {
            LOG.warn(
                    "The index of the comments cannot be used and is made anew ({}).",
                    damaged.getClass().getSimpleName());
            clear(folder);
            return writer(FSDirectory.open(folder));
        }
    }

    private static IndexWriter checked(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        IndexWriter writer = writer(directory);
        try {
            check(directory);
            return writer;
        } catch (IOException | RuntimeException damaged) {
            writer.rollback();
            throw damaged;
        }
    }

    private static void check(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            String schema = reader.getIndexCommit().getUserData().get(SCHEMA_KEY);
            if (!SCHEMA.equals(schema)) {
                throw new IOException("The index is of another version");
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        }
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setForceMergeDeletesPctAllowed(0);
        merges.setSegmentsPerTier(SEGMENTS_PER_TIER);
        IndexWriter writer = new IndexWriter(
                directory,
                new IndexWriterConfig(Words.ALL)
                        .setIndexSort(NEWEST_FIRST)
                        .setLeafSorter(
                                Comparator.comparingLong(IndexFolder::newest).reversed())
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setMergePolicy(merges));
        writer.setLiveCommitData(Map.of(SCHEMA_KEY, SCHEMA).entrySet());
        return writer;
    }

    /** When the newest comment of a part came. What has that one first is asked first, and the rest has little to add. */
    private static long newest(LeafReader part) {
        try {
            NumericDocValues received = DocValues.getNumeric(part, Fields.RECEIVED);
            return received.nextDoc() == DocIdSetIterator.NO_MORE_DOCS ? Long.MIN_VALUE : received.longValue();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void clear(Path folder) throws IOException {
        for (Path file : listed(folder)) {
            Files.deleteIfExists(file);
        }
    }
}

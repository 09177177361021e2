package org.openconsult.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.openconsult.comment.CommentId;
import org.openconsult.response.Answered;
import org.openconsult.search.CommentQuery;
import org.openconsult.search.CommentSearch;
import org.openconsult.search.FoundComments;

/**
 * An index of comments in a folder. What was put is found after {@link #refresh()}, and is there after a crash once it was
 * committed. Writing is for one thread, finding for any number.
 */
public final class CommentIndex implements Closeable {
    private static final int MOST_RECENT = 20_000;

    private final IndexWriter writer;
    private final SearcherManager searchers;
    /** What was put and cannot be found yet. */
    private final Map<String, Held> recent = new HashMap<>();

    private boolean wordsToClear;

    /** Which state of a comment the index holds. */
    record Held(long version, long authorVersion, long revisions) {

        /** Whether nothing is newer in that state of the comment. */
        boolean covers(IndexedComment comment) {
            return version > comment.version()
                    || (version == comment.version() && authorVersion >= comment.authorVersion());
        }
    }

    /** Something asked of the index as it stood at one moment. */
    @FunctionalInterface
    interface Question<T> {
        T answer(IndexSearcher searcher) throws IOException;
    }

    private CommentIndex(IndexWriter writer) throws IOException {
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.wordsToClear = writer.hasDeletions();
    }

    /**
     * Opens the index of a folder; one that is damaged or of another version is thrown away and empty.
     *
     * @throws IOException when nothing can be kept there
     */
    public static CommentIndex open(Path folder) throws IOException {
        return new CommentIndex(IndexFolder.open(folder));
    }

    /** Takes a comment in, in place of an earlier state of it. */
    public void put(IndexedComment comment) throws IOException {
        String id = comment.id().value();
        Optional<Held> before = held(id);
        before.ifPresent(held -> wordsToClear |= held.revisions() != comment.revisions() || isErased(comment));
        if (before.isPresent()) {
            writer.updateDocument(new Term(Fields.ID, id), Entries.of(comment));
        } else {
            writer.addDocument(Entries.of(comment));
        }
        recent.put(id, new Held(comment.version(), comment.authorVersion(), comment.revisions()));
        if (recent.size() > MOST_RECENT) {
            refresh();
        }
    }

    private static boolean isErased(IndexedComment comment) {
        return comment.person().isEmpty();
    }

    void remove(CommentId id) throws IOException {
        writer.deleteDocuments(new Term(Fields.ID, id.value()));
        recent.remove(id.value());
        wordsToClear = true;
    }

    /** Lets what was put be found. */
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        recent.clear();
    }

    /** Makes what was put survive a crash. */
    public void commit() throws IOException {
        writer.commit();
    }

    /** Whether words that no comment has any more may still stand in the files. */
    boolean hasWordsToClear() {
        return wordsToClear;
    }

    /** Writes the files anew in which words stand that no comment has any more, and deletes the old ones. */
    void clearWords() throws IOException {
        writer.forceMergeDeletes();
        refresh();
        writer.commit();
        writer.deleteUnusedFiles();
        wordsToClear = false;
    }

    int size() {
        return writer.getDocStats().numDocs;
    }

    <T> T ask(Question<T> question) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return question.answer(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** What the index holds of a comment; none when it has never seen it. */
    Optional<Held> held(String id) throws IOException {
        Held known = recent.get(id);
        return known != null ? Optional.of(known) : ask(searcher -> found(searcher, id));
    }

    private static Optional<Held> found(IndexSearcher searcher, String id) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            LeafReader reader = leaf.reader();
            PostingsEnum found = reader.postings(new Term(Fields.ID, id), PostingsEnum.NONE);
            for (int entry = next(found); entry != PostingsEnum.NO_MORE_DOCS; entry = next(found)) {
                if (lives(reader, entry)) {
                    return Optional.of(new Held(
                            value(reader, Fields.VERSION, entry),
                            value(reader, Fields.AUTHOR_VERSION, entry),
                            value(reader, Fields.REVISIONS, entry)));
                }
            }
        }
        return Optional.empty();
    }

    private static int next(@Nullable PostingsEnum found) throws IOException {
        return found == null ? PostingsEnum.NO_MORE_DOCS : found.nextDoc();
    }

    private static boolean lives(LeafReader reader, int entry) {
        Bits living = reader.getLiveDocs();
        return living == null || living.get(entry);
    }

    private static long value(LeafReader reader, String field, int entry) throws IOException {
        NumericDocValues values = reader.getNumericDocValues(field);
        return values != null && values.advanceExact(entry) ? values.longValue() : 0;
    }

    /**
     * One page, as {@link CommentSearch} promises it.
     *
     * @param answered what is answered in that consultation, if that is asked for
     */
    public FoundComments find(CommentQuery query, Answered answered, Optional<String> page, int size)
            throws IOException {
        return ask(searcher -> Pages.find(searcher, query, answered, page.flatMap(Cursor::read), size));
    }

    /** Those of a person's comments that know less of their author than a version. */
    List<CommentId> ofPerson(String person, long authorVersion) throws IOException {
        return ask(searcher -> {
            List<CommentId> ids = new ArrayList<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                LeafReader reader = leaf.reader();
                PostingsEnum found = reader.postings(new Term(Fields.PARTICIPANT, person), PostingsEnum.NONE);
                for (int entry = next(found); entry != PostingsEnum.NO_MORE_DOCS; entry = next(found)) {
                    if (lives(reader, entry) && value(reader, Fields.AUTHOR_VERSION, entry) < authorVersion) {
                        ids.add(Ids.of(leaf, entry));
                    }
                }
            }
            return ids;
        });
    }

    /** Every comment that is found, in no order. */
    List<CommentId> all() throws IOException {
        refresh();
        return ask(searcher -> {
            List<CommentId> ids = new ArrayList<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                for (int entry = 0; entry < leaf.reader().maxDoc(); entry++) {
                    if (lives(leaf.reader(), entry)) {
                        ids.add(Ids.of(leaf, entry));
                    }
                }
            }
            return ids;
        });
    }

    /** The consultations that comments are of. */
    List<String> consultations() throws IOException {
        return ask(searcher -> {
            List<String> ids = new ArrayList<>();
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.CONSULTATION);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef id = each.next(); id != null; id = each.next()) {
                ids.add(id.utf8ToString());
            }
            return ids;
        });
    }

    /** Lets go of the folder as it was committed last. */
    void abandon() throws IOException {
        searchers.close();
        writer.rollback();
        writer.getDirectory().close();
    }

    /** Commits and lets go of the folder. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        writer.getDirectory().close();
    }
}

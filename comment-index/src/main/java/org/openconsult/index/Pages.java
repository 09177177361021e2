package org.openconsult.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.openconsult.comment.CommentId;
import org.openconsult.response.Answered;
import org.openconsult.search.CommentQuery;
import org.openconsult.search.FoundComments;

/** Finds pages of an index as it stood at one moment. */
final class Pages {
    private static final int COUNTED = 1000;
    private static final long FIRST_WINDOW = 60_000;
    private static final int WIDER = 4;
    private static final Sort OLDEST_FIRST = new Sort(
            new SortField(Fields.RECEIVED, SortField.Type.LONG), new SortField(Fields.TIE, SortField.Type.LONG));

    private final IndexSearcher searcher;
    private final Query wanted;
    private final int size;

    private Pages(IndexSearcher searcher, Query wanted, int size) {
        this.searcher = searcher;
        this.wanted = wanted;
        this.size = size;
    }

    static FoundComments find(
            IndexSearcher searcher, CommentQuery query, Answered answered, Optional<Cursor> cursor, int size)
            throws IOException {
        Pages pages = new Pages(searcher, Wanted.of(query, answered, searcher), size);
        if (cursor.isEmpty()) {
            return pages.first();
        }
        return cursor.get().older() ? pages.olderThan(cursor.get()) : pages.newerThan(cursor.get());
    }

    private FoundComments first() throws IOException {
        TopFieldDocs found =
                searcher.search(wanted, new TopFieldCollectorManager(IndexFolder.NEWEST_FIRST, size + 1, COUNTED));
        List<FieldDoc> entries = entries(found);
        return page(shown(entries), found.totalHits, false, entries.size() > size);
    }

    private FoundComments olderThan(Cursor cursor) throws IOException {
        TopFieldDocs found = searcher.search(
                Wanted.both(wanted, Wanted.received(Long.MIN_VALUE, cursor.received())),
                new TopFieldCollectorManager(IndexFolder.NEWEST_FIRST, size + 1, cursor.place(), 1));
        List<FieldDoc> entries = entries(found);
        return page(shown(entries), total(), true, entries.size() > size);
    }

    /** The oldest of what is newer; where that fills no page it is the first one. */
    private FoundComments newerThan(Cursor cursor) throws IOException {
        List<FieldDoc> entries = List.of();
        long window = FIRST_WINDOW;
        boolean all = false;
        // All entries of a window are looked at, so it grows until there are enough in it.
        while (entries.size() <= size && !all) {
            long end = cursor.received() + window;
            all = end < cursor.received();
            entries = entries(searcher.search(
                    Wanted.both(wanted, Wanted.received(cursor.received(), all ? Long.MAX_VALUE : end)),
                    new TopFieldCollectorManager(OLDEST_FIRST, size + 1, cursor.place(), Integer.MAX_VALUE)));
            window *= WIDER;
            all |= window <= 0;
        }
        if (entries.size() < size) {
            return first();
        }
        List<FieldDoc> shown = shown(entries);
        Collections.reverse(shown);
        return page(shown, total(), entries.size() > size, true);
    }

    private TotalHits total() throws IOException {
        return searcher.search(wanted, new TopFieldCollectorManager(IndexFolder.NEWEST_FIRST, 1, COUNTED)).totalHits;
    }

    private static List<FieldDoc> entries(TopFieldDocs found) {
        return Arrays.stream(found.scoreDocs).map(FieldDoc.class::cast).toList();
    }

    private List<FieldDoc> shown(List<FieldDoc> entries) {
        return new ArrayList<>(entries.subList(0, Math.min(size, entries.size())));
    }

    private FoundComments page(List<FieldDoc> shown, TotalHits total, boolean newer, boolean older) throws IOException {
        List<CommentId> ids = new ArrayList<>();
        for (FieldDoc entry : shown) {
            ids.add(Ids.of(searcher.getIndexReader(), entry.doc));
        }
        boolean more = total.value > COUNTED;
        return new FoundComments(
                ids,
                more ? COUNTED : total.value,
                more,
                newer && !shown.isEmpty()
                        ? Optional.of(Cursor.newerThan(shown.get(0)).text())
                        : Optional.empty(),
                older
                        ? Optional.of(
                                Cursor.olderThan(shown.get(shown.size() - 1)).text())
                        : Optional.empty());
    }
}

package org.openconsult.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.search.TwinGroup;

/** Groups what is alike: of those that have a band in common, whichever are like the first of them. */
final class TwinSearch {
    private final IndexReader reader;
    private final FixedBitSet counted;
    /** Leads from an entry to an earlier one of its group; the first one leads to itself. */
    private final int[] earlier;

    private TwinSearch(IndexReader reader, FixedBitSet counted) {
        this.reader = reader;
        this.counted = counted;
        this.earlier = new int[reader.maxDoc()];
        for (int entry = 0; entry < earlier.length; entry++) {
            earlier[entry] = entry;
        }
    }

    /** @param dissolved campaigns whose comments are as free as those of none */
    static List<TwinGroup> groups(IndexSearcher searcher, String consultation, Set<String> dissolved, int limit)
            throws IOException {
        IndexReader reader = searcher.getIndexReader();
        TwinSearch search = new TwinSearch(reader, counted(searcher, consultation, dissolved));
        Terms bands = MultiTerms.getTerms(reader, Fields.TWIN);
        if (bands == null) {
            return List.of();
        }
        TermsEnum band = bands.iterator();
        while (band.next() != null) {
            if (band.docFreq() > 1) {
                search.join(band.postings(null, PostingsEnum.NONE));
            }
        }
        return search.largest(limit);
    }

    private static FixedBitSet counted(IndexSearcher searcher, String consultation, Set<String> dissolved)
            throws IOException {
        FixedBitSet entries = new FixedBitSet(searcher.getIndexReader().maxDoc());
        BooleanQuery.Builder counting = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.CONSULTATION, consultation)), Occur.FILTER)
                // What is grouped already is proposed no more.
                .add(grouped(dissolved), Occur.MUST_NOT);
        for (CommentStatus status : CommentStatus.values()) {
            if (!status.isPublic()) {
                counting.add(new TermQuery(new Term(Fields.STATUS, CommentDocuments.word(status))), Occur.MUST_NOT);
            }
        }
        searcher.search(counting.build(), new Only<>(into(entries)));
        return entries;
    }

    private static Query grouped(Set<String> dissolved) {
        return new BooleanQuery.Builder()
                .add(new PrefixQuery(new Term(Fields.CAMPAIGN, "")), Occur.FILTER)
                .add(
                        new TermInSetQuery(
                                Fields.CAMPAIGN,
                                dissolved.stream().map(BytesRef::new).toList()),
                        Occur.MUST_NOT)
                .build();
    }

    private static SimpleCollector into(FixedBitSet entries) {
        return new SimpleCollector() {
            private int base;

            @Override
            protected void doSetNextReader(LeafReaderContext leaf) {
                base = leaf.docBase;
            }

            @Override
            public void collect(int entry) {
                entries.set(base + entry);
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        };
    }

    private void join(PostingsEnum band) throws IOException {
        int leader = next(band);
        if (leader == DocIdSetIterator.NO_MORE_DOCS) {
            return;
        }
        BinaryDocValues signatures = MultiDocValues.getBinaryValues(reader, Fields.SIGNATURE);
        Signature leading = signature(signatures, leader);
        for (int entry = next(band); entry != DocIdSetIterator.NO_MORE_DOCS; entry = next(band)) {
            if (first(entry) != first(leader) && leading.isLike(signature(signatures, entry))) {
                unite(leader, entry);
            }
        }
    }

    private int next(PostingsEnum band) throws IOException {
        int entry = band.nextDoc();
        while (entry != DocIdSetIterator.NO_MORE_DOCS && !counted.get(entry)) {
            entry = band.nextDoc();
        }
        return entry;
    }

    private static Signature signature(BinaryDocValues signatures, int entry) throws IOException {
        if (!signatures.advanceExact(entry)) {
            throw new IllegalStateException("An entry with bands and without signature");
        }
        return Signature.of(signatures.binaryValue());
    }

    private int first(int entry) {
        int at = entry;
        while (earlier[at] != at) {
            earlier[at] = earlier[earlier[at]];
            at = earlier[at];
        }
        return at;
    }

    private void unite(int one, int other) {
        int a = first(one);
        int b = first(other);
        earlier[Math.max(a, b)] = Math.min(a, b);
    }

    private List<TwinGroup> largest(int limit) throws IOException {
        TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
        for (int entry = 0; entry < earlier.length; entry++) {
            int leader = first(entry);
            if (leader != entry) {
                groups.computeIfAbsent(leader, found -> new ArrayList<>(List.of(found)))
                        .add(entry);
            }
        }
        List<List<Integer>> largest = groups.values().stream()
                .sorted(Comparator.<List<Integer>>comparingInt(List::size).reversed())
                .limit(limit)
                .toList();
        List<TwinGroup> twins = new ArrayList<>();
        for (List<Integer> group : largest) {
            twins.add(group(group));
        }
        return twins;
    }

    private TwinGroup group(List<Integer> entries) throws IOException {
        List<CommentId> members = new ArrayList<>();
        for (int entry : entries) {
            members.add(Ids.of(reader, entry));
        }
        return new TwinGroup(members);
    }
}

package org.openconsult.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.openconsult.response.Answered;

/** Knows which entries of an index are comments that are answered. */
final class AnsweredEntries {
    private final Weight weight;

    private AnsweredEntries(Weight weight) {
        this.weight = weight;
    }

    static AnsweredEntries of(IndexSearcher searcher, Answered answered) throws IOException {
        return new AnsweredEntries(
                searcher.createWeight(searcher.rewrite(Wanted.answered(answered)), ScoreMode.COMPLETE_NO_SCORES, 1));
    }

    /** Those of one part of the index, a bit each. */
    FixedBitSet of(LeafReaderContext part) throws IOException {
        FixedBitSet entries = new FixedBitSet(part.reader().maxDoc());
        Scorer found = weight.scorer(part);
        if (found != null) {
            DocIdSetIterator each = found.iterator();
            for (int entry = each.nextDoc(); entry != DocIdSetIterator.NO_MORE_DOCS; entry = each.nextDoc()) {
                entries.set(entry);
            }
        }
        return entries;
    }
}

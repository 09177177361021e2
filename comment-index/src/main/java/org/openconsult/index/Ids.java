package org.openconsult.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.openconsult.comment.CommentId;

/** Which comment an entry of the index is of. */
final class Ids {
    private Ids() {}

    static CommentId of(LeafReaderContext leaf, int entry) throws IOException {
        BinaryDocValues ids = DocValues.getBinary(leaf.reader(), Fields.ID);
        if (!ids.advanceExact(entry)) {
            throw new IllegalStateException("An entry without an id");
        }
        return new CommentId(ids.binaryValue().utf8ToString());
    }

    /** Of an entry by its place among those of all leaves. */
    static CommentId of(IndexReader reader, int entry) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(entry, leaves));
        return of(leaf, entry - leaf.docBase);
    }
}

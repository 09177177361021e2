package org.openconsult.export;

import java.util.function.Consumer;

/** Where stored comments are read from. */
public interface CommentRows {

    /**
     * Hands over every revision of every comment that the filter accepts, one at a time and in constant memory, in the
     * order in which the comments were received, then public id, then revision. An exception of the consumer ends it.
     *
     * @see ExportFilter#accepts(CommentRow)
     */
    void each(String consultationId, ExportFilter filter, Consumer<CommentRow> row);

    /** Hands over the revisions of the comments that came last, the newest comment first; what a screen shows. Without groups. */
    void newest(String consultationId, int comments, Consumer<CommentRow> row);
}

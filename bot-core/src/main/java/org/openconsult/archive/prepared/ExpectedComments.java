package org.openconsult.archive.prepared;

import org.openconsult.search.CommentSearch;
import org.openconsult.search.Figures;

/** How many comments an export will have, as far as that is known without reading them. */
record ExpectedComments(CommentSearch search) {

    /** About; 0 where it is not known. */
    long of(ExportOrder order) {
        if (!order.filters().isEmpty()) {
            return 0;
        }
        Figures figures = search.figures(order.consultation());
        return figures.all().comments()
                + figures.others().values().stream().mapToLong(Long::longValue).sum();
    }
}

package org.openconsult.app.desk.plan;

import org.openconsult.search.CommentSearch;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;
import org.springframework.stereotype.Component;

/** Counts comments on one version of a commitment, at the same cost however many there are. */
@Component
class CommentCounts {
    private final CommentSearch search;

    CommentCounts(CommentSearch search) {
        this.search = search;
    }

    /**
     * How many there are, of those that count.
     *
     * @param whole false while not all that is stored is counted
     */
    record Made(long comments, boolean whole) {}

    Made of(String consultation, String commitment, int version) {
        boolean whole = search.progress().upToDate();
        Figures.Text text = new Figures.Text(commitment, version);
        return new Made(
                search.figures(consultation)
                        .texts()
                        .getOrDefault(text, Count.NONE)
                        .comments(),
                whole);
    }
}

package org.openconsult.app.desk.comments;

import java.util.List;
import java.util.stream.IntStream;
import org.openconsult.app.desk.comments.OpenComment.Words;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.moderation.DeskComment.Revision;

/** The words of a comment from its last revision back to its first. */
final class ReadRevisions {
    private ReadRevisions() {}

    /** @param texts of each revision, the first first */
    static List<Words> newestFirst(List<Revision> revisions, List<String> texts, PlanWords words) {
        return IntStream.range(0, revisions.size())
                .map(index -> revisions.size() - 1 - index)
                .mapToObj(index -> new Words(
                        revisions.get(index).number(),
                        words.time(revisions.get(index).at()),
                        texts.get(index)))
                .toList();
    }
}

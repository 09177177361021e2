package org.openconsult.app.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openconsult.app.change.ShownReason.Cited;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.theme.CodeBook;
import org.openconsult.trace.ChangeReason;
import org.openconsult.trace.CitedComments;

/** Makes of reasons as they are kept what a page tells: where the comments that they cite stand now, and themes by their names. */
final class ReasonReading {
    private final CitedComments comments;
    private final CodeBook themes;
    private final ChangeWords words;

    ReasonReading(CitedComments comments, CodeBook themes, ChangeWords words) {
        this.comments = comments;
        this.themes = themes;
        this.words = words;
    }

    /** All that was said of each field, the first first. */
    Map<String, List<ShownReason>> byField(List<ChangeReason> given) {
        Map<CommentId, CommentStatus> standing = comments.standing(given.stream()
                .flatMap(reason -> reason.comments().stream())
                .distinct()
                .toList());
        Map<String, List<ShownReason>> byField = new LinkedHashMap<>();
        given.forEach(reason -> byField.computeIfAbsent(reason.field(), none -> new ArrayList<>())
                .add(shown(reason, standing)));
        return byField;
    }

    private ShownReason shown(ChangeReason reason, Map<CommentId, CommentStatus> standing) {
        return new ShownReason(
                reason.words().map(words::in).orElse(""),
                reason.words().map(words::tag).orElse(""),
                reason.comments().stream()
                        .map(id -> new Cited(id.value(), key(standing.getOrDefault(id, CommentStatus.ERASED))))
                        .toList(),
                themes.standFor(reason.themes()).stream()
                        .map(theme -> words.in(theme.name()))
                        .toList());
    }

    private static String key(CommentStatus status) {
        return status.isPublic() ? "" : "changes.cited." + status;
    }
}

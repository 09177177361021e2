package org.openconsult.app.publicpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.comment.CommentId;
import org.openconsult.export.ExportProfile;
import org.openconsult.export.ExportedComment;
import org.openconsult.export.StoredCommentRows;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.redaction.Redactions;
import org.openconsult.storage.Storage;
import org.springframework.stereotype.Component;

/** Reads comments as the public export shows them, as they are stored now: what was hidden a moment ago is hidden. */
@Component
class PublishedComments {
    private static final int OF_A_LIST = 600;
    private static final int AT_A_GLANCE = 280;

    private final StoredCommentRows rows;
    private final Redactions redactions;
    private final ChannelNames channels;

    PublishedComments(Storage storage, Redactions redactions, ChannelNames channels) {
        this.rows = new StoredCommentRows(storage);
        this.redactions = redactions;
        this.channels = channels;
    }

    /** Those of a list, each cut where it is long: so a page stays small. */
    List<ShownComment> list(List<CommentId> ids, PlanTexts texts, Addresses paths) {
        return read(ids, texts, paths, OF_A_LIST);
    }

    /** The same, cut to what is seen at a glance. */
    List<ShownComment> glimpse(List<CommentId> ids, PlanTexts texts, Addresses paths) {
        return read(ids, texts, paths, AT_A_GLANCE);
    }

    /** One comment with all its words; empty where the consultation has none of this id. */
    Optional<ShownComment> whole(String id, PlanTexts texts, Addresses paths) {
        return read(List.of(new CommentId(id)), texts, paths, Integer.MAX_VALUE).stream()
                .findFirst();
    }

    private List<ShownComment> read(List<CommentId> ids, PlanTexts texts, Addresses paths, int longest) {
        PersonalDataMask mask = redactions.of(texts.plan().country());
        List<ShownComment> shown = new ArrayList<>();
        rows.named(
                texts.plan().id(),
                ids,
                row -> shown.add(ShownComment.of(
                        ExportedComment.of(
                                row,
                                ExportProfile.PUBLIC,
                                mask,
                                texts.plan().defaultLanguage(),
                                texts.plan().timeZone()),
                        channels.of(row.channel().name(), texts.reader().locale()),
                        texts,
                        paths,
                        longest)));
        return shown;
    }
}

package org.openconsult.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;

/** Comments to export in tests. */
record Rows(List<CommentRow> all) implements CommentRows {
    static final Instant RECEIVED = Instant.parse("2020-10-06T04:30:00.250Z");

    @Override
    public void each(String consultationId, ExportFilter filter, Consumer<CommentRow> row) {
        all.stream().filter(filter::accepts).forEach(row);
    }

    @Override
    public void newest(String consultationId, int comments, Consumer<CommentRow> row) {
        each(consultationId, ExportFilter.ALL, row);
    }

    static CommentRow of(String text) {
        return of(text, CommentStatus.RECEIVED);
    }

    static CommentRow of(String text, CommentStatus status) {
        return of(text, status, new Subject.OnCommitment(3, "open-tourism-directory", 2));
    }

    static CommentRow of(String text, CommentStatus status, Subject subject) {
        return new CommentRow(
                new CommentId("c-1"),
                1,
                true,
                RECEIVED,
                Phase.OPEN,
                false,
                new ChannelId("sms"),
                Optional.of("toledo"),
                Optional.of("civil_society"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "p-77",
                subject,
                Optional.of(Stance.SUPPORT_WITH_CHANGES),
                Optional.of("person"),
                Language.ENGLISH,
                text,
                status,
                Optional.empty(),
                DeskMarks.NONE);
    }
}

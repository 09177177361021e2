package org.openconsult.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.Assistance;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.Phase;
import org.openconsult.export.CommentRow;
import org.openconsult.export.CommentRows;
import org.openconsult.export.DeskMarks;
import org.openconsult.export.ExportFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Comments in memory, on whichever plan is asked for; can break after a number of them. */
@TestComponent
@Primary
public class MemoryComments implements CommentRows {
    private final List<CommentRow> rows = new ArrayList<>();
    private int breaksAfter = Integer.MAX_VALUE;

    @Override
    public void each(String consultationId, ExportFilter filter, Consumer<CommentRow> consumer) {
        for (int index = 0; index < rows.size(); index++) {
            if (index == breaksAfter) {
                throw new IllegalStateException("The line broke");
            }
            if (filter.accepts(rows.get(index))) {
                consumer.accept(rows.get(index));
            }
        }
    }

    @Override
    public void newest(String consultationId, int comments, Consumer<CommentRow> consumer) {
        for (int index = rows.size() - 1; index >= Math.max(0, rows.size() - comments); index--) {
            consumer.accept(rows.get(index));
        }
    }

    public void clear() {
        rows.clear();
        breaksAfter = Integer.MAX_VALUE;
    }

    public void breakAfter(int rowsHandedOver) {
        breaksAfter = rowsHandedOver;
    }

    public void add(String id, Subject subject, Stance stance, String district, String text, CommentStatus status) {
        add(id, subject, stance, district, text, status, Optional.empty());
    }

    /** One that was entered at a meeting for so many people. */
    public void enter(String id, Subject subject, String text, int people) {
        Assistance assistance = new Assistance("ana", Optional.of(people), Optional.empty());
        add(id, subject, null, "toledo", text, CommentStatus.RECEIVED, Optional.of(assistance));
    }

    private void add(
            String id,
            Subject subject,
            Stance stance,
            String district,
            String text,
            CommentStatus status,
            Optional<Assistance> assistance) {
        rows.add(new CommentRow(
                new CommentId(id),
                1,
                true,
                Instant.now(),
                Phase.OPEN,
                false,
                new ChannelId("sms"),
                Optional.ofNullable(district),
                Optional.empty(),
                assistance.map(entered -> "village"),
                assistance.map(entered -> "Town hall"),
                assistance,
                "person-1",
                subject,
                Optional.ofNullable(stance),
                Optional.empty(),
                Language.ENGLISH,
                text,
                status,
                Optional.empty(),
                DeskMarks.NONE));
    }
}

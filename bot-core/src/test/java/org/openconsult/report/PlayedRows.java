package org.openconsult.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.Assistance;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.Phase;
import org.openconsult.export.CommentRow;
import org.openconsult.export.CommentRows;
import org.openconsult.export.DeskMarks;
import org.openconsult.export.ExportFilter;
import org.openconsult.response.Answer;
import org.openconsult.response.ResponseOutcome;
import org.openconsult.response.ResponseText;
import org.openconsult.response.Target;

/** Comments to report on in tests, as storage hands them over. */
final class PlayedRows implements CommentRows {
    static final Instant FIRST = Instant.parse("2020-10-06T15:00:00Z");

    private final List<CommentRow> rows = new ArrayList<>();

    @Override
    public void each(String consultationId, ExportFilter filter, Consumer<CommentRow> row) {
        rows.stream().filter(filter::accepts).forEach(row);
    }

    @Override
    public void newest(String consultationId, int comments, Consumer<CommentRow> row) {
        each(consultationId, ExportFilter.ALL, row);
    }

    Row comment(String id, String text) {
        return new Row(id, text);
    }

    static Subject on(int number, String commitment, int version) {
        return new Subject.OnCommitment(number, commitment, version);
    }

    /** What a row is made of; where nothing is said it is as most are. */
    final class Row {
        private final String id;
        private final String text;
        private Subject subject = on(3, "open-tourism-directory", 1);
        private Optional<Stance> stance = Optional.empty();
        private CommentStatus status = CommentStatus.RECEIVED;
        private Optional<String> reason = Optional.empty();
        private Optional<String> session = Optional.empty();
        private List<LocalizedText> themes = List.of();
        private List<String> masks = List.of();
        private Optional<DeskMarks.DuplicateGroup> group = Optional.empty();
        private Optional<Assistance> assistance = Optional.empty();
        private Optional<Answer> answer = Optional.empty();

        private Row(String id, String text) {
            this.id = id;
            this.text = text;
        }

        Row about(Subject what) {
            subject = what;
            return this;
        }

        Row stance(Stance one) {
            stance = Optional.of(one);
            return this;
        }

        Row status(CommentStatus other, String why) {
            status = other;
            reason = Optional.of(why).filter(word -> !word.isEmpty());
            return this;
        }

        Row session(String one) {
            session = Optional.of(one);
            return this;
        }

        /** For people whom nobody counted. */
        Row entered() {
            assistance = Optional.of(new Assistance("ana", Optional.empty(), Optional.empty()));
            return this;
        }

        Row enteredFor(int people) {
            assistance = Optional.of(new Assistance("ana", Optional.of(people), Optional.empty()));
            return this;
        }

        Row themes(LocalizedText... names) {
            themes = List.of(names);
            return this;
        }

        Row masked(String phrase) {
            masks = List.of(phrase);
            return this;
        }

        Row campaign(String one) {
            group = Optional.of(new DeskMarks.DuplicateGroup(one, 2));
            return this;
        }

        Row answered(ResponseOutcome outcome) {
            answer = Optional.of(new Answer(
                    Target.plan(),
                    1,
                    new ResponseText(outcome, new LocalizedText(Map.of(Language.ENGLISH, "why"))),
                    Instant.EPOCH));
            return this;
        }

        void add() {
            add(1, true, text);
        }

        /** Worded anew each time; the last text is the newest. */
        void addWorded(String earlier) {
            add(1, false, earlier);
            add(2, true, text);
        }

        private void add(int revision, boolean latest, String words) {
            rows.add(new CommentRow(
                    new CommentId(id),
                    revision,
                    latest,
                    FIRST.plusSeconds(60L * rows.size()),
                    Phase.OPEN,
                    false,
                    new ChannelId("sms"),
                    Optional.of("toledo"),
                    Optional.empty(),
                    session,
                    session.map(any -> "Town hall"),
                    assistance,
                    "person of " + id,
                    subject,
                    stance,
                    Optional.empty(),
                    Language.ENGLISH,
                    words,
                    status,
                    reason,
                    new DeskMarks(masks, themes, group, answer)));
        }
    }
}

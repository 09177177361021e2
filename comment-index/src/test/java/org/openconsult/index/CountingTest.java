package org.openconsult.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.openconsult.index.Some.NOON;
import static org.openconsult.index.Some.PLAN;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.CommentStatus;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.response.Answered;
import org.openconsult.search.CommentQuery;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.Theme;

class CountingTest extends InAnIndex {
    private static final ZoneId BELIZE = ZoneId.of("America/Belize");

    @Test
    void countsPeopleOnceOverAllTheirComments() throws IOException {
        put(
                Some.comment("a", "x").by("ana", "cayo", "sms").on("roads", CommentStatus.RECEIVED),
                Some.comment("b", "x").by("ana", "cayo", "sms").on("roads", CommentStatus.RECEIVED),
                Some.comment("c", "x").by("ana", "cayo", "teams").on("schools", CommentStatus.RECEIVED),
                Some.comment("d", "x").by("ben", "", "sms").on("0", CommentStatus.RECEIVED),
                Some.comment("e", "x").by("ben", "", "sms").on("", CommentStatus.UNASSIGNED));
        Figures figures = figures();
        assertThat(figures.all()).isEqualTo(new Count(5, 2));
        assertThat(figures.channels()).containsExactly(entry("sms", new Count(4, 2)), entry("teams", new Count(1, 1)));
        assertThat(figures.districts())
                .containsExactly(entry(Figures.UNKNOWN, new Count(2, 1)), entry("cayo", new Count(3, 1)));
        assertThat(figures.commitments())
                .containsExactly(
                        entry(Figures.UNKNOWN, new Count(1, 1)),
                        entry("0", new Count(1, 1)),
                        entry("roads", new Count(2, 1)),
                        entry("schools", new Count(1, 1)));
        assertThat(figures.coverage())
                .containsEntry(new Figures.Coverage("roads", "cayo"), new Count(2, 1))
                .hasSize(4);
        assertThat(figures.coverageOnChannels())
                .containsEntry(new Figures.CoverageOnChannel("schools", "cayo", "teams"), new Count(1, 1))
                .containsEntry(new Figures.CoverageOnChannel("roads", "cayo", "sms"), new Count(2, 1))
                .hasSize(4);
        assertThat(figures.stances()).containsExactly(entry(Figures.UNKNOWN, new Count(5, 2)));
    }

    @Test
    void countsWherePeopleStandOnEachCommitment() throws IOException {
        put(
                Some.comment("a", "x")
                        .by("ana", "cayo", "sms")
                        .on("roads", CommentStatus.RECEIVED)
                        .taking("oppose"),
                Some.comment("b", "x")
                        .by("ana", "cayo", "sms")
                        .on("roads", CommentStatus.RECEIVED)
                        .taking("oppose"),
                Some.comment("c", "x").by("ben", "cayo", "sms").on("roads", CommentStatus.RECEIVED),
                Some.comment("d", "x")
                        .by("ben", "", "sms")
                        .on("schools", CommentStatus.RECEIVED)
                        .taking("support"),
                Some.comment("e", "x")
                        .by("eva", "", "sms")
                        .on("schools", CommentStatus.HIDDEN)
                        .taking("support"));
        assertThat(figures().positions())
                .containsOnly(
                        entry(new Figures.Position("roads", "oppose"), new Count(2, 1)),
                        entry(new Figures.Position("roads", Figures.UNKNOWN), new Count(1, 1)),
                        entry(new Figures.Position("schools", "support"), new Count(1, 1)));
    }

    @Test
    void countsDaysAsThePlansPeopleHaveThem() throws IOException {
        put(
                Some.comment("a", "x").at(NOON.minus(Duration.ofHours(12))),
                Some.comment("b", "x").at(NOON.minus(Duration.ofHours(13))));
        assertThat(figures().days())
                .containsExactly(
                        entry(LocalDate.parse("2026-11-15"), new Count(1, 1)),
                        entry(LocalDate.parse("2026-11-16"), new Count(1, 1)));
        assertThat(figures().daysOnChannels())
                .containsKey(new Figures.DayOnChannel(LocalDate.parse("2026-11-15"), "sms"));
    }

    @Test
    void countsWhatIsHiddenWithdrawnAndErasedApart() throws IOException {
        put(
                Some.comment("a", "x").on("roads", CommentStatus.HIDDEN),
                Some.comment("b", "x").on("roads", CommentStatus.ERASED),
                Some.comment("c", "x").on("roads", CommentStatus.WITHDRAWN),
                Some.comment("d", "x").on("roads", CommentStatus.WITHDRAWN));
        assertThat(figures().all()).isEqualTo(Count.NONE);
        assertThat(figures().others())
                .containsOnly(
                        entry(CommentStatus.HIDDEN, 1L),
                        entry(CommentStatus.ERASED, 1L),
                        entry(CommentStatus.WITHDRAWN, 2L));
    }

    @Test
    void countsACommentForEachOfItsThemes() throws IOException {
        put(
                Some.comment("a", "x").on("roads", CommentStatus.RECEIVED, "cost", "time"),
                Some.comment("b", "x").on("roads", CommentStatus.RECEIVED, "cost"),
                Some.comment("c", "x"));
        assertThat(figures().themes())
                .containsExactly(
                        entry(Figures.UNKNOWN, new Count(1, 1)),
                        entry("cost", new Count(2, 2)),
                        entry("time", new Count(1, 1)));
    }

    @Test
    void countsACommentOnceForThemesThatStandForTheSame() throws IOException {
        put(
                Some.comment("a", "x").on("roads", CommentStatus.RECEIVED, "t1", "t2"),
                Some.comment("b", "x").on("roads", CommentStatus.RECEIVED, "t1"),
                Some.comment("c", "x").on("roads", CommentStatus.RECEIVED, "t3"));
        CodeBook book = new CodeBook(1, List.of(theme("t1", Optional.of("t2")), theme("t2", Optional.empty())));
        assertThat(figures(book).themes()).containsExactly(entry("t2", new Count(2, 2)), entry("t3", new Count(1, 1)));
    }

    private static Theme theme(String id, Optional<String> mergedInto) {
        return new Theme(id, new LocalizedText(Map.of(Language.ENGLISH, id)), Optional.empty(), "", mergedInto, false);
    }

    @Test
    void countsEachTextOfACommitment() throws IOException {
        put(
                Some.comment("a", "x").on("roads", CommentStatus.RECEIVED).onVersion(1),
                Some.comment("b", "x").on("roads", CommentStatus.RECEIVED).onVersion(3),
                Some.comment("c", "x").on("roads", CommentStatus.RECEIVED).onVersion(3),
                Some.comment("d", "x").on("roads", CommentStatus.HIDDEN).onVersion(3),
                Some.comment("e", "x").on("schools", CommentStatus.RECEIVED).onVersion(3),
                Some.comment("f", "x").on("0", CommentStatus.RECEIVED));
        assertThat(figures().texts())
                .containsOnly(
                        entry(new Figures.Text("roads", 1), new Count(1, 1)),
                        entry(new Figures.Text("roads", 3), new Count(2, 2)),
                        entry(new Figures.Text("schools", 3), new Count(1, 1)));
    }

    @Test
    void countsByAge() throws IOException {
        put(
                Some.comment("a", "x").at(NOON.minus(Duration.ofHours(1))),
                Some.comment("b", "x").at(NOON.minus(Duration.ofDays(1))),
                Some.comment("c", "x").at(NOON.minus(Duration.ofDays(8))),
                Some.comment("d", "x").at(NOON.minus(Duration.ofDays(28))));
        assertThat(figures().unanswered()).isEqualTo(new Figures.Ages(1, 1, 1, 1));
    }

    @Test
    void countsTheSameHoweverTheIndexIsCut() throws IOException {
        for (int number = 0; number < 5000; number++) {
            index().put(Some.comment("c" + number, "x")
                    .by("p" + number % 700, "d" + number % 5, "sms")
                    .comment());
            if (number % 1000 == 0) {
                index().refresh();
            }
        }
        index().refresh();
        assertThat(figures().all()).isEqualTo(new Count(5000, 700));
        assertThat(figures().districts()).containsEntry("d3", new Count(1000, 140));
    }

    @Test
    void countsOnlyTheAgesOfWhatNothingAnswers() throws IOException {
        put(
                Some.comment("a", "x").on("roads", CommentStatus.RECEIVED).at(NOON.minus(Duration.ofHours(1))),
                Some.comment("b", "x").on("schools", CommentStatus.RECEIVED).at(NOON.minus(Duration.ofHours(1))),
                Some.comment("c", "x").on("health", CommentStatus.RECEIVED).at(NOON.minus(Duration.ofDays(8))),
                Some.comment("d", "x").on("health", CommentStatus.HIDDEN).at(NOON.minus(Duration.ofDays(8))));
        Answered answered = new Answered(Set.of("b"), Set.of(), Set.of(), Set.of("roads"));

        assertThat(figures(new CodeBook(0, List.of()), answered).unanswered()).isEqualTo(new Figures.Ages(0, 0, 1, 0));
        assertThat(index().find(CommentQuery.all(PLAN).thatAre(false), answered, Optional.empty(), 10)
                        .ids())
                .extracting(CommentId::value)
                .containsExactly("c");
        assertThat(index().find(CommentQuery.all(PLAN).thatAre(true), answered, Optional.empty(), 10)
                        .ids())
                .extracting(CommentId::value)
                .containsExactlyInAnyOrder("a", "b");
    }

    private Figures figures() throws IOException {
        return figures(new CodeBook(0, List.of()));
    }

    private Figures figures(CodeBook book) throws IOException {
        return figures(book, Answered.NOTHING);
    }

    private Figures figures(CodeBook book, Answered answered) throws IOException {
        return index().ask(searcher -> Counting.figures(searcher, PLAN, BELIZE, book, answered, NOON));
    }
}

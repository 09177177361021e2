package org.openconsult.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.assisted.AssistedEntry;
import org.openconsult.assisted.EnteredMeeting;
import org.openconsult.assisted.SampleMeeting;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.PlanEdition;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.export.CommentExport;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.ExportProfile;
import org.openconsult.export.table.TableFormat;
import org.openconsult.redaction.Redactions;
import org.openconsult.report.Section.OnTheme;
import org.openconsult.report.Section.Said;
import org.openconsult.response.ResponseOutcome;
import org.openconsult.search.Figures;

class ReportCountTest {
    private static final String DIRECTORY = "open-tourism-directory";
    private static final LocalizedText WATER = new LocalizedText(Map.of(Language.ENGLISH, "Water"));
    private static final LocalizedText ROADS = new LocalizedText(Map.of(Language.ENGLISH, "Roads"));

    @TempDir
    private Path folder;

    private final ActionPlan plan = SamplePlan.load();
    private final PlayedRows rows = new PlayedRows();
    private final CommentExport export = new CommentExport(rows, Redactions.usual());

    private Report report() {
        return report(List.of());
    }

    private Report report(List<EnteredMeeting> entered) {
        ReportCount count = new ReportCount(Annex.in(folder.resolve("reports")));
        export.each(plan, ExportFilter.ALL, ExportProfile.PUBLIC, count::add);
        PlanEdition edition = new PlanEdition(1, plan, PlayedRows.FIRST, Optional.empty());
        return count.counted(edition, Figures.none(Instant.EPOCH), List.of(), entered, PlayedRows.FIRST);
    }

    private static Section on(Report report, String subject) {
        return report.sections().stream()
                .filter(section -> section.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static List<AnnexEntry> annex(Report report) {
        List<AnnexEntry> all = new ArrayList<>();
        report.sections()
                .forEach(section -> report.annex().of(section.subject()).forEach(all::add));
        return all;
    }

    private List<CSVRecord> csv() throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(plan, ExportFilter.ALL, ExportProfile.PUBLIC, TableFormat.CSV, out);
        String text = out.toString(StandardCharsets.UTF_8).substring(1);
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    private void many() {
        Stance[] stances = Stance.values();
        CommentStatus[] statuses = CommentStatus.values();
        for (int number = 0; number < 200; number++) {
            Subject subject =
                    switch (number % 5) {
                        case 0 -> new Subject.WholePlan();
                        case 1 -> new Subject.Unassigned();
                        case 2 -> PlayedRows.on(99, "not-in-the-plan-any-more", 1);
                        default -> PlayedRows.on(3, DIRECTORY, 1 + number % 2);
                    };
            CommentStatus status = statuses[number % 7 % statuses.length];
            PlayedRows.Row row = rows.comment("c-" + number, "text " + number + " of 622 3344\nnext line")
                    .about(subject)
                    .status(status, status == CommentStatus.HIDDEN ? "insult" : "");
            if (number % 4 > 0) {
                row.stance(stances[number % 4 - 1]);
            }
            if (number % 6 == 0) {
                row.campaign("camp-" + number % 12);
            }
            if (number % 9 == 0) {
                row.addWorded("earlier " + number);
            } else {
                row.add();
            }
        }
    }

    @Test
    void hasTheFiguresOfTheExport() throws IOException {
        many();
        List<CSVRecord> latest = csv().stream()
                .filter(row -> row.get("is_latest").equals("true"))
                .toList();
        List<CSVRecord> counting = latest.stream()
                .filter(row -> List.of("received", "unassigned").contains(row.get("status")))
                .toList();
        try (Report report = report()) {
            assertThat(report.all().comments()).isEqualTo(counting.size());
            assertThat(report.all().once())
                    .isEqualTo(counting.stream()
                            .map(row -> row.get("duplicate_group").isEmpty()
                                    ? row.get("public_id")
                                    : row.get("duplicate_group"))
                            .distinct()
                            .count());
            for (CommentStatus status : report.others().keySet()) {
                assertThat(report.others().get(status))
                        .isEqualTo(latest.stream()
                                .filter(row ->
                                        row.get("status").equals(status.name().toLowerCase(Locale.ROOT)))
                                .count());
            }
            Map<String, Long> stances = counting.stream()
                    .filter(row -> row.get("commitment_id").equals(DIRECTORY))
                    .collect(Collectors.groupingBy(row -> row.get("stance"), Collectors.counting()));
            on(report, DIRECTORY).stances().forEach((stance, both) -> assertThat(both.comments())
                    .isEqualTo(stances.getOrDefault(
                            stance.map(one -> one.name().toLowerCase(Locale.ROOT))
                                    .orElse(""),
                            0L)));
        }
    }

    @Test
    void hasEveryCommentOfTheExportInTheAnnexOnceAndWhole() throws IOException {
        many();
        Map<String, String> exported = csv().stream()
                .filter(row -> row.get("is_latest").equals("true"))
                .collect(Collectors.toMap(row -> row.get("public_id"), row -> row.get("text")));
        try (Report report = report()) {
            List<AnnexEntry> annex = annex(report);
            assertThat(annex).hasSize(200);
            assertThat(annex.stream().collect(Collectors.toMap(AnnexEntry::publicId, AnnexEntry::text)))
                    .isEqualTo(exported);
            assertThat(annex).noneMatch(entry -> entry.text().contains("622"));
            assertThat(report.sections()).extracting(Section::subject).endsWith("0", "not-in-the-plan-any-more", "");
        }
    }

    @Test
    void showsNoWordOfWhatIsHiddenWithdrawnOrErased() throws IOException {
        rows.comment("h", "secret words")
                .status(CommentStatus.HIDDEN, "personal_data")
                .add();
        rows.comment("w", "secret words").status(CommentStatus.WITHDRAWN, "").add();
        rows.comment("e", "").status(CommentStatus.ERASED, "").add();
        rows.comment("m", "ask Maria Lopez").masked("Maria Lopez").add();
        try (Report report = report()) {
            assertThat(annex(report)).extracting(AnnexEntry::text).containsExactly("", "", "", "ask [masked]");
            assertThat(report.hidden()).containsExactly(new Report.Hidden("h", DIRECTORY, "personal_data"));
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("secret", "Maria", "person of");
                }
            }
        }
    }

    @Test
    void countsACampaignInBothWaysAndShowsItOnce() {
        rows.comment("a", "publish the list").campaign("x").add();
        rows.comment("b", "publish the list!").campaign("x").add();
        rows.comment("c", "something else").add();
        try (Report report = report()) {
            Section section = on(report, DIRECTORY);
            assertThat(section.all()).isEqualTo(new Both(3, 2));
            assertThat(section.themes().get(0).stances().get(0).sample())
                    .extracting(Said::text, Said::times)
                    .containsExactly(tuple("publish the list", 2), tuple("something else", 1));
        }
    }

    @Test
    void countsWhatWasDecidedOnWhatCountsAndWhatIsOpen() {
        rows.comment("a", "nurses").answered(ResponseOutcome.ACCEPTED).add();
        rows.comment("b", "roads").answered(ResponseOutcome.ACCEPTED).addWorded("road");
        rows.comment("c", "jobs").answered(ResponseOutcome.OUT_OF_SCOPE).add();
        rows.comment("d", "an insult")
                .answered(ResponseOutcome.OUT_OF_SCOPE)
                .status(CommentStatus.HIDDEN, "insult")
                .add();
        rows.comment("e", "water").add();

        try (Report report = report()) {
            assertThat(report.answered())
                    .hasSize(ResponseOutcome.values().length)
                    .containsEntry(ResponseOutcome.ACCEPTED, 2L)
                    .containsEntry(ResponseOutcome.OUT_OF_SCOPE, 1L)
                    .containsEntry(ResponseOutcome.NOT_ACCEPTED, 0L);
            assertThat(report.open()).isEqualTo(1);
        }
    }

    @Test
    void countsACommentInEachOfItsThemesAndThoseWithoutLast() {
        rows.comment("a", "x").themes(WATER, ROADS).add();
        rows.comment("b", "x").themes(WATER).add();
        rows.comment("c", "x").add();
        try (Report report = report()) {
            assertThat(on(report, DIRECTORY).themes())
                    .extracting(OnTheme::theme, theme -> theme.all().comments())
                    .containsExactly(
                            tuple(Optional.of(WATER), 2L), tuple(Optional.of(ROADS), 1L), tuple(Optional.empty(), 1L));
        }
    }

    @Test
    void showsAFewOfManyAndTheBeginningOfALongOne() {
        for (int number = 0; number < 100; number++) {
            rows.comment("c-" + number, "word ".repeat(1_000)).add();
        }
        try (Report report = report()) {
            List<Said> sample =
                    on(report, DIRECTORY).themes().get(0).stances().get(0).sample();
            assertThat(sample).hasSize(Sample.MOST).allMatch(Said::cut);
            assertThat(sample).allMatch(said -> said.text().length() <= Sample.LONGEST);
            assertThat(on(report, DIRECTORY).themes().get(0).stances().get(0).sample())
                    .isEqualTo(sample);
        }
    }

    @Test
    void datesACommentByItsFirstWordingAndTellsOnWhichVersionItIs() {
        rows.comment("a", "newer").about(PlayedRows.on(3, DIRECTORY, 2)).addWorded("older");
        try (Report report = report()) {
            AnnexEntry entry = annex(report).get(0);
            assertThat(entry.receivedAt()).isEqualTo(PlayedRows.FIRST);
            assertThat(entry.revision()).isEqualTo(2);
            assertThat(entry.text()).isEqualTo("newer");
            assertThat(on(report, DIRECTORY).versions()).containsExactly(entry(2, 1L));
        }
    }

    @Test
    void countsWhatCameOfAMeetingThatIsKnownByItsCommentsAlone() {
        rows.comment("a", "x").session("s").add();
        rows.comment("b", "x").session("s").add();
        rows.comment("c", "x")
                .session("s")
                .status(CommentStatus.HIDDEN, "insult")
                .add();
        try (Report report = report()) {
            assertThat(report.meetings()).singleElement().satisfies(meeting -> {
                assertThat(meeting.place()).contains("Town hall");
                assertThat(meeting.comments()).isEqualTo(2);
                assertThat(meeting.people()).isEqualTo(2);
            });
        }
    }

    @Test
    void saysWhenAMeetingThatWasEnteredWasAndHowManyWereThere() {
        rows.comment("a", "x").session("village").add();
        EnteredMeeting village = entered("village", SampleMeeting.of(1));
        try (Report report = report(List.of(village, entered("office", SampleMeeting.visit())))) {
            assertThat(report.meetings())
                    .containsExactly(new Meeting(
                            LocalDate.of(2026, 11, 14),
                            "assisted",
                            Optional.of("San Pedro Columbia, community centre"),
                            OptionalInt.of(34),
                            1,
                            1,
                            Represented.NONE));
        }
    }

    @Test
    void addsUpThePeopleForWhomCommentsWereEnteredThatCount() {
        rows.comment("a", "x").session("village").enteredFor(20).add();
        rows.comment("b", "x").session("village").enteredFor(5).addWorded("earlier");
        rows.comment("c", "x").session("village").entered().add();
        rows.comment("d", "x")
                .session("village")
                .enteredFor(7)
                .status(CommentStatus.HIDDEN, "duplicate")
                .add();
        rows.comment("e", "x").enteredFor(1).add();
        rows.comment("f", "x").add();
        try (Report report = report(List.of(entered("village", SampleMeeting.of(1))))) {
            assertThat(report.represented()).isEqualTo(new Represented(4, 3, 26));
            assertThat(report.meetings())
                    .singleElement()
                    .extracting(Meeting::represented)
                    .isEqualTo(new Represented(3, 2, 25));
        }
    }

    private EnteredMeeting entered(String id, AssistedEntry entry) {
        return new EnteredMeeting(
                id, 1, plan.id(), entry.meeting(), "ana", PlayedRows.FIRST, Optional.empty(), List.of());
    }

    @Test
    void leavesNothingOnTheDiskOnceItIsClosed() throws IOException {
        many();
        report().close();
        try (Stream<Path> left = Files.list(folder.resolve("reports"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void deletesWhatAProgramThatEndedHasLeft() throws IOException {
        many();
        Report abandoned = report();
        abandoned.annex().written();
        Annex.deleteAbandoned(folder.resolve("reports"));
        try (Stream<Path> left = Files.list(folder.resolve("reports"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void keepsATextOfAnyLengthInTheAnnex() {
        String text = "¿qué? 👍🏽 ".repeat(5_000).strip();
        rows.comment("a", text).add();
        try (Report report = report()) {
            assertThat(annex(report).get(0).text()).isEqualTo(text);
        }
    }
}

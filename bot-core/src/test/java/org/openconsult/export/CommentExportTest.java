package org.openconsult.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.comment.Assistance;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.export.table.TableFormat;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.redaction.Redactions;

class CommentExportTest {
    private static final String HEADER = "public_id,revision,is_latest,received_at_utc,received_at_local,phase,late,"
            + "channel,entered_by,session_id,people_represented,place,district,stakeholder_type,author_pseudonym,"
            + "commitment_number,commitment_id,commitment_version,kind,stance,stance_source,language,text,redactions,"
            + "status,status_reason,duplicate_group,duplicate_group_size,themes,response_outcome,response_text,"
            + "responded_at_utc,record_index,record_hash";

    @Test
    void writesTheHeaderAlthoughThereIsNoComment() {
        assertThat(ExportedCsv.of(ExportProfile.PUBLIC).raw()).isEqualTo("\uFEFF" + HEADER + "\r\n");
    }

    @Test
    void fillsEveryColumnInItsPlace() {
        assertThat(ExportedCsv.of(ExportProfile.ANALYST, Rows.of("good")).raw())
                .isEqualTo("\uFEFF" + HEADER + "\r\n"
                        + "c-1,1,true,2020-10-06T04:30:00.250Z,2020-10-05T22:30:00.250-06:00,open,false,"
                        + "sms,,,,,toledo,civil_society,p-77,"
                        + "3,open-tourism-directory,2,commitment,support_with_changes,person,en,good,,"
                        + "received,,,,,,,,,\r\n");
    }

    @Test
    void showsACommentOnTheWholePlanAndOneOnNothingYet() {
        ExportedCsv csv = ExportedCsv.of(
                ExportProfile.PUBLIC,
                Rows.of("a", CommentStatus.RECEIVED, new Subject.WholePlan()),
                Rows.of("b", CommentStatus.UNASSIGNED, new Subject.Unassigned()));

        assertThat(csv.records()).extracting(cells -> cells.get("kind")).containsExactly("general", "unassigned");
        assertThat(csv.records()).extracting(cells -> cells.get("status")).containsExactly("received", "unassigned");
        assertThat(csv.records()).extracting(cells -> cells.get("text")).containsExactly("a", "b");
        assertThat(csv.records()).allSatisfy(cells -> assertThat(List.of(
                        cells.get("commitment_number"), cells.get("commitment_id"), cells.get("commitment_version")))
                .containsOnly(""));
    }

    @ParameterizedTest
    @EnumSource(names = {"HIDDEN", "WITHDRAWN", "ERASED"})
    void keepsTheRowButNotTheTextFromThePublic(CommentStatus status) {
        CommentRow row = Rows.of("call 600-0147", status);

        ExportedCsv shown = ExportedCsv.of(ExportProfile.PUBLIC, row);

        assertThat(shown.cell("text")).isEmpty();
        assertThat(shown.cell("redactions")).isEmpty();
        assertThat(shown.cell("status")).isEqualTo(status.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(ExportedCsv.of(ExportProfile.ANALYST, row).cell("text")).isEqualTo("call [phone]");
    }

    @Test
    void showsAsMuchOfAPersonAsTheProfileAllows() {
        CommentRow row = Rows.of("call 600-0147");

        assertThat(ExportedCsv.of(ExportProfile.PUBLIC, row).cell("author_pseudonym"))
                .isEmpty();
        assertThat(ExportedCsv.of(ExportProfile.PUBLIC, row).cell("text")).isEqualTo("call [phone]");
        assertThat(ExportedCsv.of(ExportProfile.PUBLIC, row).cell("redactions")).isEqualTo("phone:1");
        assertThat(ExportedCsv.of(ExportProfile.ANALYST, row).cell("author_pseudonym"))
                .isEqualTo("p-77");
        assertThat(ExportedCsv.of(ExportProfile.ANALYST, row).cell("text")).isEqualTo("call [phone]");
        assertThat(ExportedCsv.of(ExportProfile.RESTRICTED, row).cell("author_pseudonym"))
                .isEqualTo("p-77");
        assertThat(ExportedCsv.of(ExportProfile.RESTRICTED, row).cell("text")).isEqualTo("call 600-0147");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\ntwo",
                "one\r\ntwo",
                "one\rtwo",
                "\none",
                "one\n",
                "a,b",
                "a\"b",
                "\"",
                "\"\"",
                ",",
                " a ",
                "nul \u0000 in",
                "👍🏽👍",
                "a\u2028b",
                "#a",
                "\\",
                "\\N",
                "'=1",
                "",
                "#",
                "a=1",
                "1-2",
                "Belize Q'eqchi'"
            })
    void keepsATextExactly(String text) {
        assertThat(ExportedCsv.of(ExportProfile.PUBLIC, Rows.of(text)).cell("text"))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-- no online no. hackers",
                "@SUM(A1)",
                "\tx",
                "\rx",
                " =1",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF=1",
                "\n=1",
                "\u2028+1",
                "\u200F@a",
                " \tx",
                "\u0000=1",
                "\u2060\u00AD -1",
                "\uFE0F=1",
                "\u3164=1",
                "\r\n hello",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://example.net\")\nsecond"
            })
    void putsAnApostropheBeforeWhatCouldBeAFormula(String text) {
        assertThat(ExportedCsv.of(ExportProfile.PUBLIC, Rows.of(text)).cell("text"))
                .isEqualTo("'" + text);
    }

    @Test
    void guardsEveryColumnAgainstFormulas() {
        CommentRow row = Rows.of("a");
        CommentRow hostile = new CommentRow(
                row.publicId(),
                1,
                true,
                row.receivedAt(),
                row.phase(),
                false,
                row.channel(),
                Optional.of("=1"),
                Optional.of("@a"),
                Optional.of("=s"),
                Optional.of("+place"),
                Optional.of(new Assistance("=who", Optional.of(3), Optional.empty())),
                "-p",
                row.subject(),
                row.stance(),
                row.stanceSource(),
                row.language(),
                "a",
                CommentStatus.HIDDEN,
                Optional.of("+spam"),
                new DeskMarks(
                        List.of(),
                        List.of(new LocalizedText(Map.of(Language.ENGLISH, "=theme"))),
                        Optional.of(new DeskMarks.DuplicateGroup("-group", 2)),
                        Optional.empty()));

        ExportedCsv csv = ExportedCsv.of(ExportProfile.RESTRICTED, hostile);

        assertThat(List.of(
                        "district",
                        "stakeholder_type",
                        "session_id",
                        "place",
                        "entered_by",
                        "author_pseudonym",
                        "status_reason"))
                .extracting(csv::cell)
                .containsExactly("'=1", "'@a", "'=s", "'+place", "'=who", "'-p", "'+spam");
        assertThat(List.of("themes", "duplicate_group", "duplicate_group_size"))
                .extracting(csv::cell)
                .containsExactly("'=theme", "'-group", "2");
    }

    @Test
    void exportsTheSampleCommentsAsTheyWereWritten() throws IOException {
        List<String> texts = sampleTexts();

        List<String> exported = ExportedCsv.of(
                        ExportProfile.RESTRICTED,
                        ExportFilter.ALL,
                        texts.stream().map(Rows::of).toList())
                .records()
                .stream()
                .map(cells -> cells.get("text"))
                .toList();

        assertThat(texts).hasSizeGreaterThan(40);
        assertThat(exported)
                .isEqualTo(texts.stream()
                        .map(text -> text.startsWith("--") ? "'" + text : text)
                        .toList());
    }

    @Test
    void masksNothingInTheSampleCommentsButOnePhoneAndOneNumber() throws IOException {
        List<CommentRow> rows = sampleTexts().stream().map(Rows::of).toList();

        assertThat(ExportedCsv.of(ExportProfile.PUBLIC, ExportFilter.ALL, rows).records())
                .filteredOn(cells -> !cells.get("redactions").isEmpty())
                .singleElement()
                .satisfies(cells -> {
                    assertThat(cells.get("redactions")).isEqualTo("phone:1;number:1");
                    assertThat(cells.get("text"))
                            .isEqualTo("My social security number is [number] and I never received the relief payment."
                                    + " Please check. Tel [phone]");
                });
    }

    @Test
    void exportsOnlyWhatTheFilterAccepts() {
        var filter = ExportFilterParameters.read(java.util.Map.of("status", "hidden"), SamplePlan.load());

        ExportedCsv csv = ExportedCsv.of(
                ExportProfile.ANALYST, filter, List.of(Rows.of("a"), Rows.of("b", CommentStatus.HIDDEN)));

        assertThat(csv.cell("text")).isEqualTo("b");
    }

    @Test
    void endsWhenTheReaderHasGone() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("gone");
            }
        };
        var rows = new Rows(
                IntStream.range(0, 1000).mapToObj(number -> Rows.of("a")).toList());
        var export = new CommentExport(rows, Redactions.usual());

        assertThatThrownBy(() ->
                        export.write(SamplePlan.load(), ExportFilter.ALL, ExportProfile.PUBLIC, TableFormat.CSV, gone))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void keepsWordsOutOfLogs() {
        assertThat(Rows.of("my secret")).asString().doesNotContain("secret", "p-77");
        assertThat(ExportedComment.of(
                        Rows.of("my secret"),
                        ExportProfile.RESTRICTED,
                        new PersonalDataMask("BZ"),
                        Language.ENGLISH,
                        java.time.ZoneOffset.UTC))
                .asString()
                .doesNotContain("secret", "p-77");
    }

    private static List<String> sampleTexts() throws IOException {
        try (Reader reader = new InputStreamReader(
                CommentExportTest.class.getResourceAsStream("comments-sample.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().get().parse(reader).stream()
                    .map((CSVRecord cells) -> cells.get("text"))
                    .toList();
        }
    }
}

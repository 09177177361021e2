package org.openconsult.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openconsult.comment.CommentChange;
import org.openconsult.comment.CommentId;
import org.openconsult.export.ExportProfile;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class ConsultationArchiveTest {
    private static final List<String> TABLES = List.of(
            "comments", "commitments", "sessions", "meetings", "documents", "themes", "responses", "coverage", "audit");

    @TempDir
    private Path folder;

    private ArchiveFixture fixture;

    @BeforeEach
    void use(Storage storage) {
        fixture = new ArchiveFixture(storage, folder);
    }

    @Test
    void holdsEachTableTheWorkbookWhatTheyMeanAndLastTheSums() {
        assertThat(fixture.unpacked(ExportProfile.PUBLIC).files().keySet())
                .containsExactly(
                        "comments.csv",
                        "commitments.csv",
                        "sessions.csv",
                        "meetings.csv",
                        "documents.csv",
                        "themes.csv",
                        "responses.csv",
                        "coverage.csv",
                        "audit.csv",
                        "comments.ndjson",
                        "tables.xlsx",
                        "README.txt",
                        "MANIFEST.sha256");
    }

    @ParameterizedTest
    @EnumSource
    void hasSumsThatTheToolOfTheSystemFindsRight(ExportProfile profile) throws Exception {
        fixture.say("c1", "we need nurses");
        UnpackedArchive unpacked = fixture.unpacked(profile);
        Path there = Files.createDirectory(folder.resolve("unpacked"));
        for (String name : unpacked.files().keySet()) {
            Files.write(there.resolve(name), unpacked.files().get(name));
        }

        assertThat(unpacked.text("MANIFEST.sha256").lines())
                .hasSize(unpacked.files().size() - 1)
                .allMatch(line -> line.matches("[0-9a-f]{64}  [a-zA-Z.]+"));
        assertThat(checked(there)).isZero();
        Files.writeString(there.resolve("comments.csv"), "changed");
        assertThat(checked(there)).isNotZero();
    }

    private static int checked(Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder("sha256sum", "--check", "--strict", "MANIFEST.sha256")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void saysOfEveryColumnOfEveryTableWhatItMeans() {
        UnpackedArchive unpacked = fixture.unpacked(ExportProfile.PUBLIC);
        List<String> said = unpacked.text("README.txt").lines().toList();

        for (String table : TABLES) {
            int start = said.indexOf("TABLE " + table);
            assertThat(start).as(table).isNotNegative();
            List<String> part = said.subList(start, said.size());
            String header = unpacked.text(table + ".csv").lines().findFirst().orElseThrow();
            for (String column : header.substring(1).split(",", -1)) {
                int place = part.indexOf("  " + column);
                assertThat(place).as(table + "." + column).isPositive();
                assertThat(part.get(place + 1).strip())
                        .as(table + "." + column)
                        .endsWith(".")
                        .hasSizeGreaterThan(10);
            }
        }
        assertThat(TABLES).hasSize(fixture.archive().tables().size());
    }

    @Test
    void hasTheSameRowsInTheWorkbookAndTheLinesAsInTheTables() throws IOException {
        fixture.say("c1", "we need nurses");
        fixture.say("c2", "and doctors");
        UnpackedArchive unpacked = fixture.unpacked(ExportProfile.PUBLIC);

        assertThat(unpacked.text("comments.ndjson").lines()).hasSize(2);
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(unpacked.files().get("tables.xlsx")))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(TABLES.size());
            for (String table : TABLES) {
                assertThat(workbook.getSheet(table).getLastRowNum())
                        .as(table)
                        .isEqualTo(unpacked.table(table).size());
            }
            assertThat(workbook.getSheet("comments").getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("c2");
        }
    }

    @Test
    void showsThePublicNoPseudonymNoLeaderNoNamesAndNoReasons() {
        CommentId comment = fixture.say("c1", "call 600-0147");
        fixture.lead("Village council");
        TrailSamples.hide(fixture, comment, "moderator.maria", "a private matter of a neighbour");

        UnpackedArchive shown = fixture.unpacked(ExportProfile.PUBLIC);
        assertThat(shown.everything())
                .doesNotContain(
                        "600-0147",
                        fixture.pseudonym(comment),
                        ArchiveFixture.LEADER,
                        "moderator.maria",
                        "private matter",
                        ArchiveFixture.CHAT);
        assertThat(shown.table("audit")).extracting(row -> row.get("action")).contains("comment hidden");

        UnpackedArchive analysts = fixture.unpacked(ExportProfile.ANALYST);
        assertThat(analysts.everything())
                .contains(fixture.pseudonym(comment), ArchiveFixture.LEADER, "moderator.maria")
                .doesNotContain("600-0147", ArchiveFixture.CHAT);
        assertThat(fixture.unpacked(ExportProfile.RESTRICTED).everything())
                .contains("600-0147")
                .doesNotContain(ArchiveFixture.CHAT);
    }

    @Test
    void keepsTheCodeOfASessionFromThePublicWhileItGoesOn() {
        var session = fixture.lead("Call Maria at 600-0147");

        CSVRecord open =
                fixture.unpacked(ExportProfile.PUBLIC).table("sessions").get(0);
        assertThat(open.get("code")).isEmpty();
        assertThat(open.get("place")).isEqualTo("Call Maria at [phone]");
        assertThat(open.get("ended_at_utc")).isEmpty();
        fixture.close(session);

        CSVRecord closed =
                fixture.unpacked(ExportProfile.PUBLIC).table("sessions").get(0);
        assertThat(closed.get("code")).isEqualTo(session.code().shown());
        assertThat(closed.get("commitment_ids")).isEqualTo("open-tourism-directory");
        assertThat(closed.get("people_at_start")).isEqualTo("12");
        assertThat(closed.get("people_at_end")).isEqualTo("9");
        assertThat(closed.get("comments")).isEqualTo("1");
    }

    @Test
    void hasNothingOfAnErasedCommentButThatThereWasOne() {
        CommentId comment = fixture.say("c1", "my garden in Punta Gorda");
        TrailSamples.mask(fixture, comment, "Punta Gorda");
        fixture.erase(comment);

        UnpackedArchive all = fixture.unpacked(ExportProfile.RESTRICTED);
        assertThat(all.everything()).doesNotContain("garden", "Punta Gorda", fixture.pseudonym(comment));
        assertThat(all.table("comments")).singleElement().satisfies(row -> {
            assertThat(row.get("status")).isEqualTo("erased");
            assertThat(row.get("public_id")).isEqualTo("c1");
        });
    }

    @Test
    void hasNoWordsOfWhatWasWithdrawnForThePublic() {
        CommentId comment = fixture.say("c1", "I did not mean this");
        fixture.change(comment, CommentChange.withdraw());

        assertThat(fixture.unpacked(ExportProfile.PUBLIC).everything()).doesNotContain("I did not mean this");
        assertThat(fixture.unpacked(ExportProfile.ANALYST).everything()).contains("I did not mean this");
    }

    @ParameterizedTest
    @EnumSource
    void letsNoTextBeAFormulaInAnyTable(ExportProfile profile) {
        HostileTexts.fill(fixture);
        UnpackedArchive unpacked = fixture.unpacked(profile);

        for (String table : TABLES) {
            List<String> cells = new ArrayList<>();
            unpacked.table(table).forEach(row -> row.forEach(cells::add));
            assertThat(cells).as(table).noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0);
        }
        assertThat(Stream.of("comments", "sessions", "documents", "themes").map(table -> unpacked.text(table + ".csv")))
                .allMatch(text -> text.contains("'=cmd"));
        assertThat(unpacked.text("README.txt")).doesNotContain("=cmd");
    }

    @Test
    void filtersTheCommentsAloneAndSaysSo() {
        fixture.say("c1", "from Toledo");
        UnpackedArchive unpacked = fixture.unpacked(ExportProfile.PUBLIC, Map.of("district", "cayo"));

        assertThat(unpacked.table("comments")).isEmpty();
        assertThat(unpacked.table("commitments")).isNotEmpty();
        assertThat(unpacked.text("README.txt")).contains("only those with district cayo");
    }

    @Test
    void saysWhereNotAllWasCountedYet() {
        assertThat(fixture.unpacked(ExportProfile.PUBLIC).text("README.txt")).contains("All comments had been counted");
        fixture.allCounted = false;
        assertThat(fixture.unpacked(ExportProfile.PUBLIC).text("README.txt"))
                .contains("NOT ALL COMMENTS HAD BEEN COUNTED");
    }

    @Test
    void isCutShortAndLeavesNothingBehindWhenTheReaderHasGone() {
        for (int number = 0; number < 300; number++) {
            fixture.say("c" + number, "words ".repeat(50) + number);
        }
        var part = new ByteArrayOutputStream();
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                if (part.size() >= 10_000) {
                    throw new IOException("gone");
                }
                part.write(octet);
            }
        };

        assertThatThrownBy(() ->
                        fixture.archive().write(fixture.request(ExportProfile.PUBLIC, Map.of()), gone, comments -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
        assertThat(part.size()).isEqualTo(10_000);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tellsHowManyCommentsItHasWritten() throws IOException {
        CommentId first = fixture.say("c1", "one");
        fixture.say("c2", "two");
        TrailSamples.addWords(fixture, first);
        List<Long> told = new ArrayList<>();

        fixture.archive()
                .write(fixture.request(ExportProfile.PUBLIC, Map.of()), OutputStream.nullOutputStream(), told::add);

        assertThat(told).containsExactly(1L, 2L);
    }
}

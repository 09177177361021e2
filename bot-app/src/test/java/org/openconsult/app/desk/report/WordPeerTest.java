package org.openconsult.app.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.app.desk.report.AnnexSection.Line;
import org.openconsult.app.desk.report.Block.Cell;
import org.openconsult.app.desk.report.Block.Head;
import org.openconsult.app.desk.report.Block.Heading;
import org.openconsult.app.desk.report.Block.Items;
import org.openconsult.app.desk.report.Block.Mark;
import org.openconsult.app.desk.report.Block.Paragraph;
import org.openconsult.app.desk.report.Block.Quote;
import org.openconsult.app.desk.report.Block.Quotes;
import org.openconsult.app.desk.report.Block.Table;

/** LibreOffice, the program that {@code peer.office} names, opens a report for word processors and saves it as text. */
@EnabledIfSystemProperty(named = "peer.office", matches = ".+")
class WordPeerTest {
    private static final List<String> TEXTS = List.of(
            "we need nurses",
            "ñandú, é í ü ¿qué? ¡sí! 👍🏽",
            "<w:t>not markup</w:t> & ]]> \"quoted\"",
            "a[U+0000]b",
            "word ".repeat(6_000).strip(),
            "W".repeat(33_000));

    @TempDir
    private Path folder;

    private static ReportDocument report() {
        List<Block> body = List.of(
                new Heading(1, "numbers", "Números"),
                new Paragraph("Some sentences.", false),
                new Items(List.of("one", "two")),
                new Table(
                        "t",
                        "Caption",
                        Optional.of("bar"),
                        List.of(Head.of("District"), Head.number("Comments")),
                        List.of(List.of(Cell.of("Toledo"), new Cell("1,234", 1_234, Mark.EMPTY)))),
                new Quotes(List.of(new Quote("quoted\nin two lines", "c-1", "c-1"))));
        List<Line> lines = TEXTS.stream()
                .map(text -> new Line("id" + TEXTS.indexOf(text) + "x", "facts", text))
                .toList();
        return new ReportDocument(
                Locale.forLanguageTag("es"),
                "Informe",
                "Plan",
                List.of(),
                body,
                List.of(new AnnexSection("annex-1", "1. Title", "6", lines)),
                new ReportDocument.Labels("Contenido", "Anexo", "Todos", "Nada"));
    }

    @Test
    void readsEachTextAsItWasWritten() throws Exception {
        Path docx = folder.resolve("report.docx");
        try (OutputStream out = Files.newOutputStream(docx)) {
            new WordReport().write(report(), out);
        }
        Process office = new ProcessBuilder(
                        System.getProperty("peer.office"),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "txt:Text (encoded):UTF8",
                        "--outdir",
                        folder.resolve("saved").toString(),
                        docx.toString())
                .inheritIO()
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
        String saved = Files.readString(folder.resolve("saved").resolve("report.txt"), StandardCharsets.UTF_8);
        assertThat(saved).contains(TEXTS).contains("Números", "1,234", "quoted\nin two lines", "Contenido");
    }
}

package org.openconsult.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NdjsonFileTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TableFile file = file();

    private TableFile file() {
        try {
            return TableFormat.NDJSON.begin(
                    bytes, "comments", List.of(TableColumn.named("revision"), TableColumn.ofText("text")));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String written() throws IOException {
        file.end();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isAnObjectALineWithAKeyForEveryColumn() throws IOException {
        file.add(List.of(Optional.of(1), Optional.of("one")));
        file.add(List.of(Optional.of(true), Optional.empty()));
        file.add(List.of(Optional.of(OffsetDateTime.parse("2026-11-05T22:30:00-06:00")), Optional.of("")));
        assertThat(written()).isEqualTo("""
                {"revision":1,"text":"one"}
                {"revision":true,"text":null}
                {"revision":"2026-11-05T22:30:00.000-06:00","text":""}
                """);
    }

    @Test
    void isEmptyWhereThereIsNoRow() throws IOException {
        assertThat(written()).isEmpty();
    }

    @Test
    void keepsEveryTextOnItsLineExactly() throws IOException {
        String text = "=1+1\r\n\"quoted\" \u0000 \u2028 👍🏽 ñ \\N";
        file.add(List.of(Optional.of(1), Optional.of(text)));
        assertThat(written().lines()).singleElement().satisfies(line -> assertThat(
                        new JsonMapper().readTree(line).path("text").asString())
                .isEqualTo(text));
    }

    @Test
    void goesOnAfterHalfACharacter() throws IOException {
        file.add(List.of(Optional.of(1), Optional.of("a\uD83D b")));
        file.add(List.of(Optional.of(2), Optional.of("next")));
        assertThat(written().lines()).hasSize(2);
        assertThat(written()).contains("a\uFFFD b");
    }
}

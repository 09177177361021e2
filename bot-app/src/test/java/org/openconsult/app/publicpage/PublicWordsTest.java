package org.openconsult.app.publicpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openconsult.export.CommentExport;
import org.openconsult.export.table.TableColumn;

class PublicWordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern GAP = Pattern.compile("\\{\\d+");
    private static final Pattern ASKED = Pattern.compile("#\\{(public[A-Za-z0-9._-]*)[(}]");
    private static final String COLUMN = "public.column.";

    private final Properties english = words("public.properties");
    private final Properties spanish = words("public_es.properties");

    private static Properties words(String file) {
        var words = new Properties();
        try (var reader = new InputStreamReader(
                Files.newInputStream(RESOURCES.resolve("public-page").resolve(file)), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static List<String> gaps(String text) {
        return GAP.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void areTheSameInBothLanguages() {
        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(gaps(spanish.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
            assertThat(spanish.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void areThereForWhateverAPageAsks() throws IOException {
        try (Stream<Path> pages = Files.list(RESOURCES.resolve("templates/public"))) {
            for (Path page : pages.toList()) {
                Set<String> asked = ASKED.matcher(Files.readString(page))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(english.stringPropertyNames()).as(page.toString()).containsAll(asked);
            }
        }
    }

    @Test
    void sayWhatEachColumnOfTheOpenDataMeansAndNoOther() {
        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> key.startsWith(COLUMN))
                        .map(key -> key.substring(COLUMN.length())))
                .containsExactlyInAnyOrderElementsOf(CommentExport.TABLE.header().stream()
                        .map(TableColumn::name)
                        .toList());
    }
}

package org.openconsult.app.desk;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the desk says is there in both languages, with the same gaps to fill, and no page asks for more. */
class DeskWordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern GAP = Pattern.compile("\\{\\d+");
    private static final Pattern ASKED = Pattern.compile("#\\{([a-z][A-Za-z0-9._-]*)[(}]");

    static Stream<String> parts() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("desk"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("_es.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .toList()
                    .stream();
        }
    }

    private static Properties words(String part, String suffix) {
        var words = new Properties();
        Path file = RESOURCES.resolve("desk/" + part + suffix + ".properties");
        try (var reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
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

    @ParameterizedTest
    @MethodSource("parts")
    void areTheSameInBothLanguages(String part) {
        Properties english = words(part, "");
        Properties spanish = words(part, "_es");

        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(gaps(spanish.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
            assertThat(spanish.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void areThereForWhateverAPageAsks() throws IOException {
        Set<String> known = parts().flatMap(part -> words(part, "").stringPropertyNames().stream())
                .collect(Collectors.toSet());
        try (Stream<Path> pages = Files.list(RESOURCES.resolve("templates/desk"))) {
            for (Path page : pages.toList()) {
                Set<String> asked = ASKED.matcher(Files.readString(page))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(known).as(page.toString()).containsAll(asked);
            }
        }
    }

    @Test
    void areReadByTheApplication() throws IOException {
        String settings = Files.readString(RESOURCES.resolve("application.properties"));

        assertThat(parts()).allSatisfy(part -> assertThat(settings).contains("desk/" + part));
    }
}

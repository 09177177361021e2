package org.openconsult.sms.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person sends, in whatever language: {@code {list}} and the like stand for the command's word, {@code {number}}
 * for a commitment's number; {@code to the end} after a command sends it as long as there is more to read.
 *
 * @param name told in the report
 * @param greeted the person has been welcomed before, which costs a segment once
 */
record Script(String file, String name, boolean greeted, List<String> messages) {
    private static final String GREETED = "[greeted before]";

    private static final Path FOLDER = Path.of("src/test/resources/cost");

    static List<Script> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Script::read).toList();
        }
    }

    private static Script read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return new Script(
                    file.getFileName().toString(),
                    lines.get(0).substring("# ".length()),
                    lines.contains(GREETED),
                    afterMark(lines, "> "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> afterMark(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }
}

package org.openconsult.app.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files of {@code peers/kannel} in a folder of a test's own. Nothing of them is changed but what it must have for
 * itself: ports, paths and secrets.
 */
record KannelFiles(Path folder) {
    private static final Path CONFIGURATION = Path.of(System.getProperty("peer.kannel", "../peers/kannel"));

    /**
     * Writes one.
     *
     * @param name how it is called there
     * @param own what is the test's own, by what stands in the file; each is in it
     */
    void write(String file, String name, Map<String, String> own) throws IOException {
        String text = Files.readString(CONFIGURATION.resolve(file));
        own.keySet().stream().filter(one -> !text.contains(one)).findAny().ifPresent(missing -> {
            throw new IllegalStateException(file + " has no " + missing);
        });
        Files.writeString(
                folder.resolve(name),
                Pattern.compile(own.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")))
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(Objects.requireNonNull(own.get(found.group())))));
    }
}

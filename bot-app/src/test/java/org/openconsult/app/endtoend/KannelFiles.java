package org.openconsult.app.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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
        for (Map.Entry<String, String> one : own.entrySet()) {
            if (!text.contains(one.getKey())) {
                throw new IllegalStateException(file + " has no " + one.getKey());
            }
            text = text.replace(one.getKey(), one.getValue());
        }
        Files.writeString(folder.resolve(name), text);
    }
}

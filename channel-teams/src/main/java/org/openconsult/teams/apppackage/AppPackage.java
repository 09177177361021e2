package org.openconsult.teams.apppackage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.conversation.words.Catalogs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the app from the environment's settings: the same settings make the same file. */
public final class AppPackage {
    private static final Logger LOG = LoggerFactory.getLogger(AppPackage.class);
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Manifest manifest;

    AppPackage(AppSettings settings, Catalogs words) {
        this.manifest = new Manifest(settings, words);
    }

    /** Writes it to the file that is named. Ends with 1 and one sentence where a setting is missing or wrong. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        try {
            write(Path.of(arguments[0]), System.getenv());
        } catch (WrongSettingException wrong) {
            LOG.error("{}", wrong.getMessage());
            System.exit(1);
        }
    }

    static void write(Path file, Map<String, String> environment) throws IOException {
        var app = new AppPackage(AppSettings.of(environment), Catalogs.shipped());
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            app.writeTo(out);
        }
    }

    void writeTo(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            var entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(ANY_TIME);
            zip.putNextEntry(entry);
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    private Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("manifest.json", bytes(manifest.drawn()));
        files.put(Manifest.COLOUR_ICON, Icon.colour());
        files.put(Manifest.OUTLINE_ICON, Icon.outline());
        manifest.otherLanguages().forEach(language -> files.put(Manifest.file(language), bytes(manifest.in(language))));
        return files;
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }
}

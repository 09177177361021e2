package org.openconsult.teams.apppackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.channel.WrongSettingException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AppPackageTest {
    private static final String APP_ID = "c9e8c047-2a74-40a2-b28a-b162d5f5327c";
    private static final Map<String, String> SETTINGS = Map.of(
            "CONSULT_TEAMS_APP_ID",
            APP_ID,
            "CONSULT_PUBLIC_URL",
            "https://consult.example.org/plan/",
            "CONSULT_TEAMS_APP_NAME",
            "Belize OGP",
            "CONSULT_TEAMS_APP_FULL_NAME",
            "Belize Open Government Consultation");
    private static final Pattern PLACE = Pattern.compile("bots\\[0]\\.commandLists\\[(\\d)]\\.commands\\[(\\d)]\\..*");

    @TempDir
    private Path folder;

    @Test
    void holdsAManifestThatThePublishedSchemaTakes() throws IOException {
        JsonNode manifest = json(made(SETTINGS).get("manifest.json"));

        assertThat(SchemaRegistry.withDefaultDialect(Dialects.getDraft4())
                        .getSchema(schema())
                        .validate(manifest))
                .isEmpty();
        assertThat(manifest.at("/bots/0/botId").asString()).isEqualTo(APP_ID);
        assertThat(manifest.at("/validDomains/0").asString()).isEqualTo("consult.example.org");
        assertThat(manifest.at("/developer/websiteUrl").asString()).isEqualTo("https://consult.example.org/plan");
    }

    @Test
    void holdsNothingThatTheManifestDoesNotName() throws IOException {
        assertThat(made(SETTINGS)).containsOnlyKeys("manifest.json", "color.png", "outline.png", "es.json");
    }

    @Test
    void saysInSpanishWhatItSaysInEnglish() throws IOException {
        Map<String, byte[]> made = made(SETTINGS);
        JsonNode manifest = json(made.get("manifest.json"));
        JsonNode spanish = json(made.get("es.json"));

        assertThat(spanish.path("description.short").asString()).isEqualTo("Lea los compromisos propuestos y comente.");
        assertThat(spanish.path("bots[0].commandLists[0].commands[0].title").asString())
                .isEqualTo("lista");
        assertThat(spanish.propertyNames())
                .filteredOn(name -> name.startsWith("bots"))
                .allSatisfy(name -> {
                    Matcher place = PLACE.matcher(name);
                    assertThat(place.matches()).isTrue();
                    assertThat(manifest.at("/bots/0/commandLists/" + place.group(1) + "/commands/" + place.group(2))
                                    .isObject())
                            .isTrue();
                });
    }

    @Test
    void staysWithinWhatTeamsShows() throws IOException {
        Map<String, byte[]> made = made(SETTINGS);

        for (String file : new String[] {"manifest.json", "es.json"}) {
            JsonNode words = json(made.get(file));
            assertThat(words.path("description.short")
                            .asString(words.at("/description/short").asString("")))
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(80);
        }
    }

    @Test
    void drawsTheIconsAsTeamsWantsThem() throws IOException {
        Map<String, byte[]> made = made(SETTINGS);
        BufferedImage colour = image(made.get("color.png"));
        BufferedImage outline = image(made.get("outline.png"));

        assertThat(colour.getWidth()).isEqualTo(192);
        assertThat(colour.getHeight()).isEqualTo(192);
        assertThat(outline.getWidth()).isEqualTo(32);
        assertThat(outline.getRGB(0, 0) >>> 24).as("transparent").isZero();
        assertThat(Arrays.stream(outline.getRGB(0, 0, 32, 32, null, 0, 32)).boxed())
                .filteredOn(pixel -> pixel >>> 24 != 0)
                .isNotEmpty()
                .allMatch(pixel -> (pixel & 0xFFFFFF) == 0xFFFFFF);
    }

    @Test
    void isTheSameFileForTheSameSettings() throws IOException {
        made(SETTINGS);
        byte[] once = Files.readAllBytes(file());
        made(SETTINGS);

        assertThat(Files.readAllBytes(file())).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "CONSULT_TEAMS_APP_ID, ''",
        "CONSULT_TEAMS_APP_ID, my bot",
        "CONSULT_PUBLIC_URL, ''",
        "CONSULT_PUBLIC_URL, http://consult.example.org",
        "CONSULT_TEAMS_APP_NAME, a name of more than thirty letters",
        "CONSULT_TEAMS_APP_VERSION, one",
        "CONSULT_TEAMS_APP_TERMS_URL, terms"
    })
    void namesTheSettingThatIsWrong(String name, String value) {
        var settings = new HashMap<>(SETTINGS);
        settings.put(name, value);

        assertThatThrownBy(() -> AppPackage.write(file(), settings))
                .isInstanceOfSatisfying(WrongSettingException.class, wrong -> assertThat(wrong.setting())
                        .isEqualTo(name));
    }

    /** Without what a pattern in it has that Java's do not know; it is of a part that is not used here. */
    private static String schema() throws IOException {
        try (InputStream schema = AppPackageTest.class.getResourceAsStream("/teams/manifest-1.29.json")) {
            byte[] bytes = Optional.ofNullable(schema).orElseThrow().readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).replace("\\\\b\\\\v", "");
        }
    }

    private Path file() {
        return folder.resolve("made").resolve("teams-app.zip");
    }

    private Map<String, byte[]> made(Map<String, String> settings) throws IOException {
        AppPackage.write(file(), settings);
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(Files.newInputStream(file()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static JsonNode json(byte[] bytes) {
        return new JsonMapper().readTree(new String(bytes, StandardCharsets.UTF_8));
    }

    private static BufferedImage image(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}

package org.openconsult.teams.played;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Activities as Teams and Microsoft's playground send them. */
public final class Activities {
    public static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    public static final String SERVICE = "https://smba.trafficmanager.net/amer/";

    private static final Path PAYLOADS = Path.of("src/test/resources/teams/activities");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .build();
    private static final String USUAL = """
            channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/amer/', id: '1700000000001',
            timestamp: '2026-11-21T11:59:50.250Z', locale: 'es-MX', textFormat: 'plain',
            from: {id: '29:ana', name: 'Ana'}, recipient: {id: '28:us', name: 'Consultation'},
            channelData: {tenant: {id: '72f988bf-86f1-41af-91ab-2d7cd011db47'}}
            """;
    private static final String PERSONAL = "conversation: {id: 'a:talk', conversationType: 'personal'}";
    private static final String GROUP =
            "conversation: {id: '19:place@thread.v2', conversationType: 'groupChat', isGroup: true, name: 'Water'}";

    private Activities() {}

    /** The names of the documented and captured activities: {@code message-personal}, {@code playground/…}. */
    public static List<String> payloads() {
        try (Stream<Path> files = Files.walk(PAYLOADS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> PAYLOADS.relativize(file).toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode payload(String name) {
        try {
            return json(Files.readString(PAYLOADS.resolve(name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tree; quotes may be single and names without. */
    public static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text);
    }

    /** From Ana to us alone, with these fields beside or in place of the usual ones. */
    public static ObjectNode personal(String type, String fields) {
        return activity(PERSONAL, type, fields);
    }

    /** From Ana in a group chat. */
    public static ObjectNode inGroup(String type, String fields) {
        return activity(GROUP, type, fields);
    }

    private static ObjectNode activity(String place, String type, String fields) {
        ObjectNode activity = json("{" + USUAL + "," + place + "}").put("type", type);
        return activity.setAll(json("{" + fields + "}"));
    }
}

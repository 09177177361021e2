package org.openconsult.teams.cards;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openconsult.channel.DrawnMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A drawn card as a test looks at it. */
public record ReadCard(JsonNode tree) {
    private static final JsonMapper JSON = new JsonMapper();
    /** As published for version 1.5: whatever it does not know it refuses. */
    private static final Schema SCHEMA = schema("/teams/adaptive-card-1.5.json");

    public static ReadCard of(DrawnMessage message) {
        return new ReadCard(JSON.readTree(message.card().orElseThrow()));
    }

    /** Its own name stands under a key that drafts after the fourth do not have. */
    private static Schema schema(String resource) {
        try (InputStream file = ReadCard.class.getResourceAsStream(resource)) {
            ObjectNode schema =
                    (ObjectNode) JSON.readTree(Optional.ofNullable(file).orElseThrow());
            schema.remove("id");
            return SchemaRegistry.withDefaultDialect(Dialects.getDraft6()).getSchema(schema);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the schema says against it. */
    public List<String> complaints() {
        return SCHEMA.validate(tree).stream().map(Error::toString).toList();
    }

    public int bytes() {
        return tree.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    public String fallback() {
        return tree.path("fallbackText").asString("");
    }

    /** Everything of one type, wherever it stands. */
    public List<JsonNode> all(String type) {
        var found = new ArrayList<JsonNode>();
        collect(tree, type, found);
        return found;
    }

    private static void collect(JsonNode node, String type, List<JsonNode> found) {
        if (node.path("type").asString("").equals(type)) {
            found.add(node);
        }
        node.forEach(child -> collect(child, type, found));
    }

    /** What stands in its texts, in their order. */
    public String shown() {
        return all("TextRun").stream().map(run -> run.path("text").asString("")).collect(Collectors.joining("\n"));
    }
}

package org.openconsult.faults.verdict;

import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A turn as it stands in the database, read without the product's classes.
 *
 * @param name the conversation, a slash and the number
 * @param message the keyed hash of the provider's id
 * @param erased whoever wrote it was erased since: no words are left
 * @param said the texts of the answer
 * @param sent whether the answer goes out by a sending of its own
 * @param wholeSaid all that is stored of the answer
 */
record StoredTurn(
        String name,
        String conversation,
        long number,
        String message,
        String text,
        Instant receivedAt,
        Instant at,
        boolean erased,
        boolean waited,
        boolean sent,
        List<String> said,
        JsonNode wholeSaid,
        JsonNode facts,
        JsonNode talk) {
    /** What tells whether a turn is erased: whole turns of a long run do not fit into one answer of the database. */
    static final Bson ERASURE = Projections.include("address");

    private static final JsonMapper JSON = new JsonMapper();

    static StoredTurn of(Document document) {
        JsonNode said = JSON.readTree(document.getString("said"));
        return new StoredTurn(
                document.getString("_id"),
                document.getString("id"),
                document.getLong("version"),
                document.getString("message"),
                document.getString("text"),
                document.getDate("received_at").toInstant(),
                document.getDate("at").toInstant(),
                isErased(document),
                document.getBoolean("waited", false),
                document.getString("answered").equals("BY_SENDING"),
                said.valueStream()
                        .map(message -> message.get("text").asString())
                        .toList(),
                said,
                JSON.readTree(document.getString("facts")),
                WithoutTimes.of(JSON.readTree(document.getString("talk"))));
    }

    static boolean isErased(Document document) {
        return document.get("address", Binary.class).length() == 0;
    }

    /** Leaves out the words. */
    @Override
    public String toString() {
        return name;
    }
}

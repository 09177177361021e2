package org.openconsult.faults.verdict;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.openconsult.turn.UnfinishedTurns;

/**
 * How many versions of one thing there are.
 *
 * @param newest the highest number
 * @param count how many are there: the same, unless there is a gap
 */
record Rows(long newest, long count) {

    /** All things of a collection by their names, found by looking at every document's name. */
    static Map<String, Rows> of(MongoCollection<Document> versions) {
        Map<String, Rows> rows = new TreeMap<>();
        for (Document version : versions.find().projection(Projections.include("_id"))) {
            String name = version.getString("_id");
            if (!UnfinishedTurns.isNote(name)) {
                int slash = name.lastIndexOf('/');
                long number = Long.parseLong(name.substring(slash + 1));
                rows.merge(name.substring(0, slash), new Rows(number, 1), Rows::and);
            }
        }
        return rows;
    }

    boolean isWithoutGap() {
        return newest == count;
    }

    private Rows and(Rows other) {
        return new Rows(Math.max(newest, other.newest), count + other.count);
    }
}

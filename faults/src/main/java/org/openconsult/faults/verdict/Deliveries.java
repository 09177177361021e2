package org.openconsult.faults.verdict;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.bson.Document;
import org.openconsult.storage.Storage;

/** What the product knows of the messages it sent, each with all that it ever knew of it. */
final class Deliveries {
    private static final Set<String> GIVEN_UP = Set.of("dead", "expired", "stopped");

    private final Things deliveries;

    Deliveries(MongoDatabase database) {
        this.deliveries = new Things(database, Storage.DELIVERIES);
    }

    Set<String> names() {
        return deliveries.names();
    }

    /** All that was known of one, the first first. */
    List<Document> of(String name) {
        return LongStream.rangeClosed(1, deliveries.newestNumber(name))
                .mapToObj(number -> deliveries.find(name, number))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Document> newest(String name) {
        return deliveries.newest(name);
    }

    /**
     * Whether the product did not know if it was sent, before it sent it again. A mark that came only with the provider's
     * second name for it excuses nothing: then two sent it who both thought that they were alone.
     */
    boolean wasUnknownInTime(String name) {
        return of(name).stream()
                .filter(delivery -> delivery.getBoolean("doubted", false))
                .anyMatch(delivery -> delivery.getList("provider_ids", String.class, List.of())
                                .size()
                        < 2);
    }

    /** Nothing more is tried, and it is shown to somebody. */
    boolean isGivenUp(String name) {
        return newest(name).filter(Deliveries::isGivenUp).isPresent();
    }

    static boolean isGivenUp(Document newest) {
        return GIVEN_UP.contains(newest.getString("state"));
    }
}

package org.openconsult.embeddeddatabase;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that a query asks for, whatever else it asks of the documents that have them. */
final class QueriedNames {
    private static final String ID = "_id";
    private static final String ANY_OF = "$in";

    private QueriedNames() {}

    /** What a query asks beside {@code _id}. */
    static Document without(Document query) {
        Document rest = query.clone();
        rest.remove(ID);
        return rest;
    }

    /** Each once; empty where the query does not ask for {@code _id}, or for anything but texts as such. */
    static Set<String> of(Document query) {
        Object asked = query.get(ID);
        if (asked instanceof String name) {
            return Set.of(name);
        }
        return asked instanceof Document operator
                        && operator.size() == 1
                        && operator.get(ANY_OF) instanceof Collection<?> several
                        && several.stream().allMatch(String.class::isInstance)
                ? several.stream().map(String.class::cast).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }
}

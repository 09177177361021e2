package org.openconsult.embeddeddatabase;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that a query asks for, where it asks for documents by their names and by nothing else. */
final class QueriedNames {
    private static final String ID = "_id";
    private static final String ANY_OF = "$in";

    private QueriedNames() {}

    /** Each once; empty where the query asks for anything but texts as {@code _id}. */
    static Set<String> of(Document query) {
        if (query.size() != 1) {
            return Set.of();
        }
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

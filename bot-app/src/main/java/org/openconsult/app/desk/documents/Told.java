package org.openconsult.app.desk.documents;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.document.Filing;

/**
 * What became of a document, as the next page says it.
 *
 * @param word of a sentence in the messages, below {@code documents.told.}
 * @param done it is as it was wanted
 */
public record Told(String word, boolean done) {
    static final Told REMOVED = new Told("REMOVED", true);
    static final Told NOT_THERE = new Told("NOT_THERE", true);
    static final Told NO_REASON = new Told("NO_REASON", false);

    static Told of(Filing filing) {
        return new Told(filing.name(), filing.isThere());
    }

    /** The one that an address names. */
    static Optional<Told> of(String word) {
        return Stream.concat(
                        Stream.of(REMOVED, NOT_THERE, NO_REASON),
                        Arrays.stream(Filing.values()).map(Told::of))
                .filter(told -> told.word().equals(word))
                .findFirst();
    }
}

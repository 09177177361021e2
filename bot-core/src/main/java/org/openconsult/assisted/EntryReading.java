package org.openconsult.assisted;

import java.util.List;
import java.util.Optional;

/** What came of reading a meeting: it, or all that is wrong with it, the first first. */
public record EntryReading(Optional<AssistedEntry> entry, List<EntryProblem> problems) {
    public EntryReading {
        problems = List.copyOf(problems);
    }
}

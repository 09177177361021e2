package org.openconsult.contact;

import java.util.Comparator;
import java.util.List;

/** What came of reading contacts: all of them when nothing at all is wrong, or else all that is, in order. */
public record ContactReading(List<ContactCard> cards, List<ContactProblem> problems) {
    public ContactReading {
        cards = problems.isEmpty() ? List.copyOf(cards) : List.of();
        problems = problems.stream()
                .sorted(Comparator.comparingInt(ContactProblem::where).thenComparing(ContactProblem::field))
                .toList();
    }

    public boolean isWhole() {
        return problems.isEmpty();
    }
}

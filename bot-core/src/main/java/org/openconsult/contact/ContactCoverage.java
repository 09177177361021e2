package org.openconsult.contact;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.openconsult.participant.StakeholderType;

/**
 * How many contacts of each kind were invited and took part. Those of whom it is not known stand under the empty name.
 *
 * @param types by storage's words
 * @param districts by the plan's ids
 */
public record ContactCoverage(Count all, Map<String, Count> types, Map<String, Count> districts) {

    /** How many there are, and of these were invited, wrote and commented. */
    public record Count(int contacts, int invited, int wrote, int commented) {
        private static final Count NONE = new Count(0, 0, 0, 0);

        private Count with(ListedContact one) {
            return new Count(
                    contacts + 1,
                    invited + (one.contact().invited().isPresent() ? 1 : 0),
                    wrote + (one.part().wrote() ? 1 : 0),
                    commented + (one.part().commented() ? 1 : 0));
        }
    }

    public static ContactCoverage of(List<ListedContact> all) {
        return new ContactCoverage(
                all.stream().reduce(Count.NONE, Count::with, (one, other) -> one),
                counted(all, contact -> contact.card().type().map(StakeholderType::word)),
                counted(all, contact -> contact.card().district()));
    }

    private static Map<String, Count> counted(List<ListedContact> all, Function<Contact, Optional<String>> kind) {
        Map<String, Count> counts = new TreeMap<>(Comparator.naturalOrder());
        for (ListedContact one : all) {
            counts.merge(
                    kind.apply(one.contact()).orElse(""), Count.NONE.with(one), (before, first) -> before.with(one));
        }
        return counts;
    }
}

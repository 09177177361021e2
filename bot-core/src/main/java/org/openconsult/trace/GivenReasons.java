package org.openconsult.trace;

import java.util.List;
import java.util.Optional;

/**
 * The reasons that were given for what one version of a commitment changed.
 *
 * @param version is given back with a change of what was read here; 0 while there is nothing
 */
public record GivenReasons(long version, List<ChangeReason> reasons) {
    public GivenReasons {
        reasons = List.copyOf(reasons);
    }

    public Optional<ChangeReason> of(String field) {
        return reasons.stream().filter(reason -> reason.field().equals(field)).findFirst();
    }
}

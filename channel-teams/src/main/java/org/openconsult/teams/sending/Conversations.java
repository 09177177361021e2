package org.openconsult.teams.sending;

import java.util.Optional;
import org.openconsult.channel.Address;

/** How people and groups are reached, as far as Teams has told; {@link Reach#written}. */
public interface Conversations {

    Optional<String> of(Address whom);

    /** From now on they are reached so. */
    void heard(Address whom, String how);
}

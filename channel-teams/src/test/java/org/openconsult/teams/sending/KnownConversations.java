package org.openconsult.teams.sending;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openconsult.channel.Address;

/** In memory. */
final class KnownConversations implements Conversations {
    private final Map<Address, String> known = new HashMap<>();

    @Override
    public Optional<String> of(Address whom) {
        return Optional.ofNullable(known.get(whom));
    }

    @Override
    public void heard(Address whom, String how) {
        known.put(whom, how);
    }
}

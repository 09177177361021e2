package org.openconsult.turn;

import java.util.Map;
import java.util.Optional;
import org.openconsult.channel.Address;
import org.openconsult.contact.ContactPlaces;
import org.openconsult.participant.AddressSeal;

/** What a turn has to do with the contacts that coordinators keep. Trials have nothing to do with them. */
final class ContactEffects {
    private final ContactPlaces contacts;
    private final AddressSeal seal;

    ContactEffects(ContactPlaces contacts, AddressSeal seal) {
        this.contacts = contacts;
        this.seal = seal;
    }

    /** What holds of whoever writes from there for the first time, until they say otherwise. */
    Map<String, Object> assumed(CommittedTurn turn) {
        return address(turn)
                .map(address -> contacts.assumed(turn.consultation(), address))
                .orElse(Map.of());
    }

    /** Forgets whoever is reached where the turn came from. Once the turn itself is erased, all of that was done. */
    void forget(CommittedTurn turn) {
        address(turn).ifPresent(contacts::forget);
    }

    private Optional<Address> address(CommittedTurn turn) {
        return turn.trial() || turn.isErased()
                ? Optional.empty()
                : Optional.of(seal.open(turn.channel(), turn.sealedAddress().getData()));
    }
}

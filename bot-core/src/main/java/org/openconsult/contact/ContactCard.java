package org.openconsult.contact;

import java.util.Optional;
import org.openconsult.channel.Address;
import org.openconsult.consultation.Language;
import org.openconsult.participant.StakeholderType;

/**
 * What coordinators know of somebody who may be invited. A name or an organisation is always there.
 *
 * @param district the plan's id of it
 * @param language in which they are written to
 * @param address phone numbers in E.164; of a channel on which nobody can be written to first, what they are known by there
 */
public record ContactCard(
        Optional<String> name,
        Optional<String> organisation,
        Optional<StakeholderType> type,
        Optional<String> district,
        Language language,
        Address address,
        Consent consent) {
    public ContactCard {
        if (name.isEmpty() && organisation.isEmpty()) {
            throw new IllegalArgumentException("A contact has a name or an organisation");
        }
    }

    /** What to call them: the organisation, the name, or both. */
    public String called() {
        return organisation
                .map(known -> name.map(person -> known + ", " + person).orElse(known))
                .or(() -> name)
                .orElseThrow();
    }

    /** Names nobody, so that nothing reaches a log by accident. */
    @Override
    public String toString() {
        return "ContactCard[" + address.channel() + "]";
    }
}

package org.openconsult.invitation;

import java.util.Map;
import org.openconsult.contact.ContactCard;
import org.openconsult.contact.ListedContact;
import org.openconsult.participant.StakeholderType;

/**
 * Which contacts a mailing invites: those who can be written to first and were not invited, and fit all of what is given.
 *
 * @param wanted values by name: {@code stakeholder}, {@code district}, {@code language}; what is not there leaves nobody out
 */
public record InvitedContacts(Map<String, String> wanted) {
    public static final String STAKEHOLDER = "stakeholder";
    public static final String DISTRICT = "district";
    public static final String LANGUAGE = "language";

    public InvitedContacts {
        wanted = Map.copyOf(wanted);
    }

    public boolean has(ListedContact listed) {
        ContactCard card = listed.contact().card();
        return listed.isInvitable()
                && fits(STAKEHOLDER, card.type().map(StakeholderType::word).orElse(""))
                && fits(DISTRICT, card.district().orElse(""))
                && fits(LANGUAGE, card.language().tag());
    }

    private boolean fits(String name, String value) {
        return wanted.getOrDefault(name, value).equals(value);
    }
}

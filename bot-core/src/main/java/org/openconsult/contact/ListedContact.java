package org.openconsult.contact;

import java.time.Duration;
import java.time.Instant;

/** A contact, and what became of them. */
public record ListedContact(Contact contact, TakingPart part) {

    /**
     * Whether they stand so.
     *
     * @param silence after which an invited one is to be followed up
     */
    public boolean isIn(ContactStanding standing, Instant now, Duration silence) {
        return switch (standing) {
            case NOT_INVITED -> contact.invited().isEmpty() && !part.wrote() && !part.optedOut();
            case INVITED -> contact.invited().isPresent();
            case WROTE -> part.wrote();
            case COMMENTED -> part.commented();
            case TO_FOLLOW_UP -> isSilent(now, silence) && contact.done().isEmpty();
            case OPTED_OUT -> part.optedOut();
        };
    }

    private boolean isSilent(Instant now, Duration silence) {
        return !part.wrote()
                && !part.optedOut()
                && contact.invited()
                        .filter(invited -> !invited.at().plus(silence).isAfter(now))
                        .isPresent();
    }

    /** Whether a message of ours can be the first they get, and they got none. */
    public boolean isInvitable() {
        return Reach.isWrittenFirst(contact.card().address().channel())
                && contact.invited().isEmpty()
                && !part.wrote()
                && !part.optedOut();
    }
}

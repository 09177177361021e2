package org.openconsult.app.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openconsult.contact.Contact;
import org.openconsult.contact.ContactCard;
import org.openconsult.contact.ListedContact;
import org.openconsult.contact.Reach;
import org.openconsult.participant.StakeholderType;

/**
 * A contact as programs read it.
 *
 * @param address masked
 * @param wrote somebody wrote from there
 * @param commented on this consultation
 * @param done nothing more is to be followed up
 */
record ReadContact(
        String id,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String stakeholderType,
        @Nullable String district,
        String language,
        String channel,
        String address,
        LocalDate consentDate,
        String enteredBy,
        Instant enteredAt,
        @Nullable Instant invitedAt,
        boolean wrote,
        boolean commented,
        boolean optedOut,
        boolean done) {

    static ReadContact of(ListedContact listed) {
        Contact contact = listed.contact();
        ContactCard card = contact.card();
        return new ReadContact(
                contact.id(),
                card.name().orElse(null),
                card.organisation().orElse(null),
                card.type().map(StakeholderType::word).orElse(null),
                card.district().orElse(null),
                card.language().tag(),
                card.address().channel().name(),
                Reach.masked(card.address()),
                card.consent().given(),
                contact.enteredBy(),
                contact.enteredAt(),
                contact.invited().map(Contact.Invited::at).orElse(null),
                listed.part().wrote(),
                listed.part().commented(),
                listed.part().optedOut(),
                contact.done().isPresent());
    }

    /** Leaves out what it says. */
    @Override
    public String toString() {
        return "ReadContact[" + id + "]";
    }
}

package org.openconsult.contact;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openconsult.audit.AuditTrail;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.consultation.Language;
import org.openconsult.invitation.UnsentInvitations;
import org.openconsult.outbox.Farewells;
import org.openconsult.outbox.Whereabouts;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.Sealing;
import org.openconsult.participant.StakeholderType;
import org.openconsult.storage.Storage;

/** All that works on contacts, over one database with one ring of keys. */
public final class ContactStore {
    public static final String PLAN = "bz-sample-2021-2022";

    public final Contacts contacts;
    public final ContactIntake intake;
    public final ContactCare care;
    public final ContactRemoval removal;
    public final ContactList list;
    public final ContactPlaces places;

    public ContactStore(Storage storage, KeyRing keys, InstantSource clock) {
        SecureRandom random = new SecureRandom();
        Fingerprints lookup = new Fingerprints(keys);
        Sealing sealing = new Sealing(keys, random);
        AddressSeal addresses = new AddressSeal(keys, random);
        AuditTrail trail = new AuditTrail(storage, clock);
        this.places =
                new ContactPlaces(storage, lookup, new Farewells(storage, new Whereabouts(storage, lookup, addresses)));
        this.contacts = new Contacts(storage, lookup, sealing, addresses);
        this.intake = new ContactIntake(storage, lookup, sealing, addresses, places, trail, clock);
        this.care = new ContactCare(storage, sealing, addresses, trail, clock);
        this.removal = new ContactRemoval(storage, places, trail, clock);
        this.list = new ContactList(contacts, storage, lookup, new UnsentInvitations(storage));
    }

    public static ContactCard card(String name, String channel, String address) {
        return new ContactCard(
                Optional.of(name),
                Optional.empty(),
                Optional.of(StakeholderType.CIVIL_SOCIETY),
                Optional.of("toledo"),
                Language.SPANISH,
                new Address(new ChannelId(channel), address),
                new Consent("List signed by " + name, LocalDate.of(2026, 10, 1), "Office of " + name));
    }

    public TakenIn take(ContactCard... cards) {
        return intake.take(new ContactBatch(PLAN, "rosa", List.of(cards)));
    }

    public List<Contact> all() {
        return contacts.of(PLAN).contacts();
    }
}

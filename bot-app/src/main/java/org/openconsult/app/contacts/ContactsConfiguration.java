package org.openconsult.app.contacts;

import java.security.SecureRandom;
import java.time.Clock;
import org.openconsult.app.flow.HalfDone;
import org.openconsult.app.keys.SecretKeys;
import org.openconsult.audit.AuditTrail;
import org.openconsult.contact.ContactCare;
import org.openconsult.contact.ContactIntake;
import org.openconsult.contact.ContactList;
import org.openconsult.contact.ContactPlaces;
import org.openconsult.contact.ContactRemoval;
import org.openconsult.contact.Contacts;
import org.openconsult.invitation.UnsentInvitations;
import org.openconsult.outbox.Farewells;
import org.openconsult.outbox.Whereabouts;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.Sealing;
import org.openconsult.storage.Storage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What works on contacts, at the desk and for programs. */
@Configuration(proxyBeanMethods = false)
class ContactsConfiguration {
    private final Storage storage;
    private final Fingerprints lookup;
    private final Sealing sealing;
    private final AddressSeal addresses;

    ContactsConfiguration(Storage storage, Fingerprints lookup, SecretKeys keys, SecureRandom random) {
        this.storage = storage;
        this.lookup = lookup;
        this.sealing = new Sealing(keys.encryption(), random);
        this.addresses = new AddressSeal(keys.encryption(), random);
    }

    @Bean
    ContactPlaces contactPlaces(Whereabouts whereabouts) {
        return new ContactPlaces(storage, lookup, new Farewells(storage, whereabouts));
    }

    @Bean
    Contacts contacts() {
        return new Contacts(storage, lookup, sealing, addresses);
    }

    @Bean
    ContactList contactList(Contacts contacts) {
        return new ContactList(contacts, storage, lookup, new UnsentInvitations(storage));
    }

    @Bean
    ContactIntake contactIntake(ContactPlaces places, AuditTrail trail, Clock clock) {
        return new ContactIntake(storage, lookup, sealing, addresses, places, trail, clock);
    }

    @Bean
    HalfDone unfinishedContacts(ContactIntake intake) {
        return new HalfDone("imports of contacts", intake::finish);
    }

    @Bean
    ContactCare contactCare(AuditTrail trail, Clock clock) {
        return new ContactCare(storage, sealing, addresses, trail, clock);
    }

    @Bean
    ContactRemoval contactRemoval(ContactPlaces places, AuditTrail trail, Clock clock) {
        return new ContactRemoval(storage, places, trail, clock);
    }

    @Bean
    HalfDone unfinishedRemovals(ContactRemoval removal) {
        return new HalfDone("contacts taken off the list", removal::finish);
    }
}

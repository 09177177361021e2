package org.openconsult.invitation;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.types.Binary;
import org.openconsult.channel.Address;
import org.openconsult.channel.Channel;
import org.openconsult.channel.Channels;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;
import org.openconsult.consultation.Consultations;
import org.openconsult.contact.Contact;
import org.openconsult.contact.ContactList;
import org.openconsult.contact.ContactPlaces;
import org.openconsult.contact.Contacts;
import org.openconsult.contact.InvitationName;
import org.openconsult.contact.ListedContact;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.MailingKind;
import org.openconsult.mailing.MailingRoute;
import org.openconsult.mailing.Mark;
import org.openconsult.mailing.Posted;
import org.openconsult.mailing.Recipient;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.outbox.Urgency;
import org.openconsult.participant.AddressSeal;

/**
 * The way of an invitation to contacts. A contact is invited once in a consultation, whatever mailings there are, unless the message
 * was taken back: that is noted in a version of the contact, which can be added only once, before the message is put on its way under
 * the contact's name.
 */
public final class InvitationRoute implements MailingRoute {
    private final Contacts contacts;
    private final ContactList list;
    private final ContactPlaces places;
    private final Consultations consultations;
    private final InvitationText text;
    private final Channels channels;
    private final List<Transport> transports;
    private final Outbox outbox;
    private final AddressSeal seal;
    private final InstantSource clock;

    /** @param transports the first of a channel that sends carries what is said there */
    public InvitationRoute(
            Contacts contacts,
            ContactList list,
            ContactPlaces places,
            Consultations consultations,
            InvitationText text,
            Channels channels,
            Collection<Transport> transports,
            Outbox outbox,
            AddressSeal seal,
            InstantSource clock) {
        this.contacts = contacts;
        this.list = list;
        this.places = places;
        this.consultations = consultations;
        this.text = text;
        this.channels = channels;
        this.transports = List.copyOf(transports);
        this.outbox = outbox;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public MailingKind kind() {
        return MailingKind.INVITATION;
    }

    @Override
    public void recipients(Mailing mailing, Consumer<Recipient> each) {
        InvitedContacts wanted = new InvitedContacts(mailing.draft().about());
        list.of(mailing.consultation(), Locale.ROOT).contacts().stream()
                .filter(wanted::has)
                .map(ListedContact::contact)
                .forEach(contact -> each.accept(
                        new Recipient(contact.id(), contact.card().address().channel())));
    }

    @Override
    public Posted post(Mailing mailing, String recipient) {
        while (true) {
            Optional<Contact> found = contacts.find(recipient);
            if (found.isEmpty()) {
                places.forgetInvitations(recipient);
                return new Posted.Not(Mark.ERASED);
            }
            Contact contact = found.get();
            Optional<Mark> hindrance = hindrance(mailing, contact);
            if (hindrance.isPresent()) {
                return new Posted.Not(hindrance.get());
            }
            Address address = contact.card().address();
            Optional<Transport> sender = sender(address);
            Optional<Channel> channel = channels.find(address.channel());
            if (sender.isEmpty() || channel.isEmpty()) {
                return new Posted.Not(Mark.NOBODY_SENDS);
            }
            Optional<List<DrawnMessage>> drawn = drawn(mailing, contact, channel.get());
            if (drawn.isEmpty()) {
                return new Posted.Not(Mark.NOTHING_TO_SAY);
            }
            if (!InvitationText.isShort(drawn.get())) {
                return new Posted.Not(Mark.TOO_LONG);
            }
            if (isNoted(mailing, contact)) {
                putOnItsWay(mailing, contact, sender.get().id(), drawn.get().get(0));
                return new Posted.OnItsWay(0);
            }
        }
    }

    /** Whoever wrote before needs no invitation. */
    private Optional<Mark> hindrance(Mailing mailing, Contact contact) {
        if (isInvitedBy(mailing, contact)) {
            return Optional.empty();
        }
        ListedContact listed = list.of(contact);
        if (listed.isInvitable()) {
            return Optional.empty();
        }
        if (listed.part().optedOut()) {
            return Optional.of(Mark.OPTED_OUT);
        }
        return Optional.of(listed.contact().invited().isPresent() ? Mark.TOO_OFTEN : Mark.NOTHING_TO_SAY);
    }

    private static boolean isInvitedBy(Mailing mailing, Contact contact) {
        return contact.invited()
                .filter(invited -> invited.mailing().equals(mailing.id()))
                .isPresent();
    }

    private boolean isNoted(Mailing mailing, Contact contact) {
        return isInvitedBy(mailing, contact)
                || contacts.invite(
                        contact,
                        new Contact.Invited(
                                mailing.id(), InvitationName.of(contact.id(), mailing.id()), clock.instant()));
    }

    private Optional<Transport> sender(Address address) {
        return transports.stream()
                .filter(Transport::sends)
                .filter(transport -> transport.channel().equals(address.channel()))
                .findFirst();
    }

    private Optional<List<DrawnMessage>> drawn(Mailing mailing, Contact contact, Channel channel) {
        return consultations
                .find(mailing.consultation())
                .flatMap(consultation -> text.on(
                        channel,
                        mailing.draft().texts(),
                        contact.card().language(),
                        consultation.plan().defaultLanguage()));
    }

    /** In a row of its own, so that nobody who writes meanwhile waits behind it. */
    private void putOnItsWay(Mailing mailing, Contact contact, TransportId sender, DrawnMessage message) {
        Address address = contact.card().address();
        outbox.keep(new OutboxEntry(
                InvitationName.of(contact.id(), mailing.id()),
                address.channel(),
                sender,
                contact.id(),
                0,
                0,
                contacts.writer(address),
                new Binary(seal.seal(address)),
                message,
                Urgency.ANNOUNCEMENT,
                clock.instant(),
                Optional.of(mailing.id())));
        // Whoever was forgotten meanwhile was perhaps forgotten before their message was there.
        if (contacts.find(contact.id()).isEmpty()) {
            places.forgetInvitations(contact.id());
        }
    }

    /** They may have refused meanwhile, on any channel that shares their number, or were taken off the list. */
    @Override
    public boolean isWelcome(OutboxEntry message) {
        return contacts.find(message.conversation())
                .filter(contact -> !list.of(contact).part().optedOut())
                .isPresent();
    }

    @Override
    public String message(Mailing mailing, String recipient, long number) {
        return InvitationName.of(recipient, mailing.id());
    }
}

package org.openconsult.app.desk.contacts;

import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.app.desk.words.PlanWords;
import org.openconsult.contact.Contact;
import org.openconsult.contact.ContactCard;
import org.openconsult.contact.ListedContact;
import org.openconsult.contact.Reach;
import org.openconsult.delivery.DeliveryStage;
import org.openconsult.delivery.DeliveryStages;
import org.openconsult.participant.StakeholderType;
import org.openconsult.storage.Storage;
import org.springframework.stereotype.Component;

/** Contacts in the words of whoever looks at them, with their addresses masked. */
@Component
class ShownContacts {
    private final ChannelNames channels;
    private final DeliveryStages deliveries;

    ShownContacts(ChannelNames channels, Storage storage) {
        this.channels = channels;
        this.deliveries = new DeliveryStages(storage);
    }

    ContactLine line(ListedContact listed, PlanWords words) {
        Contact contact = listed.contact();
        ContactCard card = contact.card();
        return new ContactLine(
                contact.id(),
                card.called(),
                card.type().map(StakeholderType::word),
                card.district().map(words::district),
                words.language(card.language().tag()),
                channels.of(card.address().channel().name(), words.locale()),
                Reach.masked(card.address()),
                state(listed),
                contact.invited().map(invited -> words.time(invited.at())),
                contact.invited().map(invited -> stage(invited).name()),
                listed.part().optedOut(),
                contact.done().isPresent(),
                contact.notes().size());
    }

    private DeliveryStage stage(Contact.Invited invited) {
        return deliveries.of(invited.message()).map(DeliveryStages.Known::stage).orElse(DeliveryStage.WAITING);
    }

    private static String state(ListedContact listed) {
        if (listed.part().commented()) {
            return "COMMENTED";
        }
        if (listed.part().wrote()) {
            return "WROTE";
        }
        if (listed.contact().invited().isPresent()) {
            return "INVITED";
        }
        return Reach.isWrittenFirst(listed.contact().card().address().channel()) ? "NOT_INVITED" : "BY_LINK";
    }
}

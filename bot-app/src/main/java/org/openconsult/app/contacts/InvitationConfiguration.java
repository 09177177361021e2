package org.openconsult.app.contacts;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.openconsult.app.keys.SecretKeys;
import org.openconsult.channel.Channels;
import org.openconsult.channel.Transport;
import org.openconsult.consultation.Consultations;
import org.openconsult.contact.ContactList;
import org.openconsult.contact.ContactPlaces;
import org.openconsult.contact.Contacts;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.invitation.InvitationRoute;
import org.openconsult.invitation.InvitationText;
import org.openconsult.mailing.MailingRoute;
import org.openconsult.outbox.Outbox;
import org.openconsult.participant.AddressSeal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way of invitations, which the mailings' worker asks. */
@Configuration(proxyBeanMethods = false)
class InvitationConfiguration {
    @Bean
    InvitationText invitationText(Catalogs words) {
        return new InvitationText(words);
    }

    @Bean
    MailingRoute invitationsRoute(
            Contacts contacts,
            ContactList list,
            ContactPlaces places,
            Consultations consultations,
            InvitationText text,
            Channels channels,
            List<Transport> transports,
            Outbox outbox,
            SecretKeys keys,
            SecureRandom random,
            Clock clock) {
        return new InvitationRoute(
                contacts,
                list,
                places,
                consultations,
                text,
                channels,
                transports,
                outbox,
                new AddressSeal(keys.encryption(), random),
                clock);
    }
}

package org.openconsult.app.simulator;

import org.openconsult.app.flow.Unspooled;
import org.openconsult.app.sessions.FacilitatorCodes;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.inbox.Reception;
import org.openconsult.session.Facilitators;
import org.springframework.stereotype.Component;

/**
 * The sample's facilitator gets a code as from the desk and sends it, as any other does, before they first lead. The code
 * is seen by nobody, so nobody else becomes a facilitator by it.
 */
@Component
class GroupFacilitator {
    private static final String COORDINATOR = "simulator";

    private final Address address;
    private final Facilitators facilitators;
    private final FacilitatorCodes codes;
    private final SimulatedPhones phones;
    private final Reception reception;
    private final String command;

    GroupFacilitator(
            Personas personas,
            Facilitators facilitators,
            FacilitatorCodes codes,
            SimulatedPhones phones,
            @Unspooled Reception reception,
            Catalogs words) {
        Personas.Group group = personas.sample().group();
        this.address =
                new Address(new ChannelId(group.channel()), group.facilitator().address());
        this.facilitators = facilitators;
        this.codes = codes;
        this.phones = phones;
        this.reception = reception;
        this.command = words.words(Language.ENGLISH, "command.link").get(0);
    }

    /** Links them if it is they who speak and they are not linked. */
    void linkIf(Address speaker) {
        if (speaker.equals(address) && facilitators.at(speaker).isEmpty()) {
            String text = command + " " + codes.next(COORDINATOR);
            reception.receive(
                    phones.message(SimulatedText.typed(address.channel().name(), address.value(), text)));
        }
    }
}

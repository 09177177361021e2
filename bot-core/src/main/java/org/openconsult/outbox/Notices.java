package org.openconsult.outbox;

import java.time.InstantSource;
import java.util.List;
import org.bson.types.Binary;
import org.openconsult.channel.Address;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.TransportId;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.PlaceName;

/** Says something at a place where no talk is led with a person: in a group. It is sent as any other message is. */
public final class Notices {
    private final Outbox outbox;
    private final Fingerprints fingerprints;
    private final AddressSeal seal;
    private final InstantSource clock;

    public Notices(Outbox outbox, Fingerprints fingerprints, AddressSeal seal, InstantSource clock) {
        this.outbox = outbox;
        this.fingerprints = fingerprints;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Says it once, however often it is said for the same reason.
     *
     * @param reason a number that grows with what happens there and is the same when the same thing comes again; what is
     *     said goes out in this order
     * @throws com.mongodb.MongoException when it could not be stored
     */
    public void say(TransportId transport, Address place, long reason, DrawnMessage message) {
        say(transport, place, reason, List.of(message));
    }

    /** Says several messages, one after the other. */
    public void say(TransportId transport, Address place, long reason, List<DrawnMessage> messages) {
        String name = name(place);
        for (int index = 0; index < messages.size(); index++) {
            outbox.keep(new OutboxEntry(
                    id(place, reason, index),
                    place.channel(),
                    transport,
                    name,
                    reason,
                    index,
                    new ParticipantId(name),
                    new Binary(seal.seal(place)),
                    messages.get(index),
                    Urgency.REPLY,
                    clock.instant()));
        }
    }

    /**
     * The name under which a message is on its way.
     *
     * @param index its place among those that are said for that reason, from 0
     */
    public String id(Address place, long reason, int index) {
        return OutboxEntry.id(name(place) + "/" + reason, index);
    }

    private String name(Address place) {
        return fingerprints.of(PlaceName.PURPOSE, PlaceName.of(place));
    }
}

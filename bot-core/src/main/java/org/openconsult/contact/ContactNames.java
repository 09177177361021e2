package org.openconsult.contact;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openconsult.channel.Address;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.TalkName;

/** The keyed hashes that contacts are kept under, and those of whoever writes from where they are reached. */
final class ContactNames {
    private static final String CONTACT = "contact";
    private static final String PLACE = "contact place";
    private static final String PARTICIPANT = "participant";

    private final Fingerprints fingerprints;

    ContactNames(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** All ids that a contact may have, the one that a new one gets first. */
    List<String> ids(String consultation, Address address) {
        return fingerprints.candidates(CONTACT, consultation + "|" + Reach.place(address));
    }

    /** What the place is kept as from now on, in every consultation. */
    String place(Address address) {
        return fingerprints.of(PLACE, Reach.place(address));
    }

    List<String> places(Address address) {
        return fingerprints.candidates(PLACE, Reach.place(address));
    }

    /** A talk that may be led with whoever writes from there, and the first person who would lead it. */
    record Talk(String conversation, ParticipantId first) {}

    /** All talks that may be led from an address, under any key that was ever in use. */
    List<Talk> talks(Address address) {
        return Reach.writtenFrom(address).stream().flatMap(this::talksFrom).toList();
    }

    /** Who would lead the next talk from an address. */
    ParticipantId writer(Address address) {
        return talksFrom(address).findFirst().orElseThrow().first();
    }

    private Stream<Talk> talksFrom(Address address) {
        List<String> conversations = fingerprints.candidates(TalkName.PURPOSE, TalkName.of(address, false));
        return IntStream.range(0, conversations.size())
                .mapToObj(key -> new Talk(
                        conversations.get(key),
                        new ParticipantId(fingerprints
                                .candidates(PARTICIPANT, conversations.get(key))
                                .get(key))));
    }
}

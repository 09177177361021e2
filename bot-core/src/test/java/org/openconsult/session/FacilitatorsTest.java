package org.openconsult.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.TalkName;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class FacilitatorsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final Address PHONE = new Address(new ChannelId("plain"), "+5016001234");
    private static final Fingerprints LOOKUP = new Fingerprints(new KeyRing(List.of(new byte[32])));
    private static final String TALK = LOOKUP.of(TalkName.PURPOSE, TalkName.of(PHONE, false));

    private Storage storage;
    private Facilitators facilitators;

    @BeforeEach
    void use(Storage given) {
        storage = given;
        facilitators = new Facilitators(storage, LOOKUP);
    }

    @Test
    void knowsWhoLeadsFromAPhone() {
        facilitators.link(TALK, 3, "ana", NOW);

        assertThat(facilitators.at(PHONE)).contains("ana");
        assertThat(facilitators.talksOf("ana")).containsExactly(TALK);
    }

    @Test
    void aTurnThatIsRepeatedLateLinksNobodyWhoIsGone() {
        facilitators.link(TALK, 3, "ana", NOW);
        facilitators.unlink(TALK, 5);
        facilitators.link(TALK, 3, "ana", NOW);

        assertThat(facilitators.at(PHONE)).isEmpty();
        assertThat(facilitators.talksOf("ana")).isEmpty();

        facilitators.link(TALK, 8, "ben", NOW);
        facilitators.unlink(TALK, 5);
        assertThat(facilitators.at(PHONE)).contains("ben");
    }

    @Test
    void keepsNothingOfThoseWhoNeverLed() {
        facilitators.unlink(TALK, 5);

        assertThat(storage.collection(Storage.FACILITATORS).countDocuments()).isZero();
    }

    @Test
    void takesOneWhoWasLinkedBeforeTurnsWereKept() {
        storage.collection(Storage.FACILITATORS)
                .insertOne(
                        new Document("_id", TALK).append("coordinator", "ana").append("linked_at", NOW));
        assertThat(facilitators.at(PHONE)).contains("ana");

        facilitators.unlink(TALK, 5);
        assertThat(facilitators.at(PHONE)).isEmpty();
    }
}

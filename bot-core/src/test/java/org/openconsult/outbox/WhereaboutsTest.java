package org.openconsult.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.Address;
import org.openconsult.channel.ChannelId;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class WhereaboutsTest {
    private static final byte[] OLDER = new byte[32];
    private static final byte[] NEWER =
            "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final Address ANA = new Address(new ChannelId("plain"), "29:ana");
    private static final Address BEN = new Address(new ChannelId("plain"), "29:ben");

    private Storage storage;
    private Whereabouts whereabouts;

    @BeforeEach
    void use(Storage used) {
        storage = used;
        whereabouts = with(OLDER);
    }

    private Whereabouts with(byte[]... keys) {
        KeyRing ring = new KeyRing(List.of(keys));
        return new Whereabouts(storage, new Fingerprints(ring), new AddressSeal(ring, new SecureRandom()));
    }

    private List<Document> stored() {
        return storage.collection(Storage.WHEREABOUTS).find().into(new ArrayList<>());
    }

    @Test
    void knowsWhatItHeardLast() {
        whereabouts.heard(ANA, "room 7");
        whereabouts.heard(BEN, "room 9");
        whereabouts.heard(ANA, "room 8");

        assertThat(whereabouts.of(ANA)).contains("room 8");
        assertThat(whereabouts.of(BEN)).contains("room 9");
        assertThat(stored()).hasSize(2);
    }

    @Test
    void knowsNothingOfWhomItNeverHeard() {
        assertThat(whereabouts.of(ANA)).isEmpty();
    }

    @Test
    void writesNothingWhenItHearsTheSameAgain() {
        whereabouts.heard(ANA, "room 7");
        List<Document> before = stored();
        whereabouts.heard(ANA, "room 7");

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void keepsNeitherWhoNorWhereInTheClear() {
        whereabouts.heard(ANA, "room 7");

        assertThat(stored().get(0).toJson()).doesNotContain("ana", "room");
    }

    @Test
    void isUnderstoodAfterAChangeOfKeyAndMovesToTheNewerOne() {
        whereabouts.heard(ANA, "room 7");
        Whereabouts later = with(NEWER, OLDER);
        assertThat(later.of(ANA)).contains("room 7");

        later.heard(ANA, "room 8");

        assertThat(with(NEWER).of(ANA)).contains("room 8");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void forgets() {
        whereabouts.heard(ANA, "room 7");
        whereabouts.forget(ANA);
        whereabouts.forget(ANA);

        assertThat(whereabouts.of(ANA)).isEmpty();
    }
}

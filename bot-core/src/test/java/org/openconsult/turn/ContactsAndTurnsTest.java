package org.openconsult.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.contact.ContactStore.card;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.channel.Address;
import org.openconsult.channel.Channel;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.ChannelTraits;
import org.openconsult.channel.Channels;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.consultation.Consultations;
import org.openconsult.contact.ContactStanding;
import org.openconsult.contact.ContactStore;
import org.openconsult.contact.ListedContact;
import org.openconsult.contact.TakenIn;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.ConversationLimits;
import org.openconsult.conversation.LanguageGuess;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.participant.AddressSeal;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.Participants;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** Contacts are joined to those who write from where they are reached, and forgotten with them. */
@ExtendWith(DatabaseExtension.class)
class ContactsAndTurnsTest {
    private static final String PHONE = "+5016001234";
    private static final KeyRing KEYS = new KeyRing(List.of(new byte[32]));
    private static final Clock CLOCK = Clock.fixed(FlowFixture.NOW, ZoneOffset.UTC);

    private Storage storage;
    private MessageFlow flow;
    private ContactStore store;
    private int messages;

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        FlowFixture.withPlan(storage);
        Catalogs words = Catalogs.shipped();
        flow = new MessageFlow(
                storage,
                new Fingerprints(KEYS),
                new AddressSeal(KEYS, new SecureRandom()),
                new ConversationEngine(words, ConversationLimits.defaults(), LanguageGuess.none()),
                words,
                new Consultations(storage, CLOCK),
                new Channels(List.of(new Named("sms"), new Named("whatsapp"))),
                CLOCK);
        store = new ContactStore(storage, KEYS, CLOCK);
    }

    /** The plain channel under another name. */
    private record Named(String name) implements Channel {
        @Override
        public ChannelId id() {
            return new ChannelId(name);
        }

        @Override
        public ChannelTraits traits() {
            return new PlainChannel(false).traits();
        }

        @Override
        public List<DrawnMessage> draw(Reply reply, Phrasebook words) {
            return new PlainChannel(false).draw(reply, words);
        }
    }

    private void says(String channel, String text) {
        messages++;
        flow.receive(InboundMessage.text(
                new MessageKey("test:m" + messages),
                new Address(new ChannelId(channel), PHONE),
                text,
                FlowFixture.NOW));
    }

    private ListedContact listed() {
        return store.list.of(ContactStore.PLAN, Locale.ENGLISH).contacts().get(0);
    }

    private boolean isIn(ContactStanding standing) {
        return listed().isIn(standing, FlowFixture.NOW, Duration.ofDays(7));
    }

    private Document person() {
        return storage.collection(Storage.PARTICIPANTS).find().into(new ArrayList<>()).stream()
                .max(Comparator.comparing(version -> version.getLong(Versions.VERSION)))
                .orElseThrow();
    }

    @Test
    void knowsWhoWroteAndWhoCommentedByTextAndByWhatsApp() {
        store.take(card("Ana", "sms", PHONE));
        assertThat(isIn(ContactStanding.NOT_INVITED)).isTrue();
        assertThat(listed().isInvitable()).isTrue();

        says("whatsapp", "hello");
        assertThat(isIn(ContactStanding.WROTE)).isTrue();
        assertThat(isIn(ContactStanding.COMMENTED)).isFalse();
        assertThat(listed().isInvitable()).isFalse();

        says("sms", "3 More nurses are needed in the villages");
        assertThat(isIn(ContactStanding.COMMENTED)).isTrue();
    }

    @Test
    void letsWhatIsKnownOfAContactHoldUntilThePersonSaysOtherwise() {
        store.take(card("Ana", "sms", PHONE));
        says("sms", "3 More nurses are needed in the villages");
        assertThat(person())
                .containsEntry(Participants.DISTRICT, "toledo")
                .containsEntry(Participants.STAKEHOLDER_TYPE, "civil_society");

        says("sms", "district");
        says("sms", "2");
        assertThat(person()).containsEntry(Participants.DISTRICT, "cayo");
        store.take(card("Ana Cal", "sms", PHONE));
        assertThat(person()).containsEntry(Participants.DISTRICT, "cayo");
    }

    @Test
    void joinsSomebodyWhoWroteBeforeTheyWereAContact() {
        says("sms", "3 More nurses are needed in the villages");
        store.take(card("Ana", "sms", PHONE));

        assertThat(isIn(ContactStanding.COMMENTED)).isTrue();
        assertThat(person()).containsEntry(Participants.STAKEHOLDER_TYPE, "civil_society");
    }

    @Test
    void invitesNobodyWhoOptedOut() {
        store.take(card("Ana", "sms", PHONE));
        says("sms", "stop");

        assertThat(isIn(ContactStanding.OPTED_OUT)).isTrue();
        assertThat(isIn(ContactStanding.NOT_INVITED)).isFalse();
        assertThat(listed().isInvitable()).isFalse();
    }

    @Test
    void forgetsTheContactWithThePersonForGood() {
        store.take(card("Ana", "sms", PHONE));
        says("sms", "3 More nurses are needed in the villages");
        says("sms", "forget me");
        says("sms", "yes");

        assertThat(store.all()).isEmpty();
        assertThat(store.take(card("Ana", "sms", PHONE))).isEqualTo(new TakenIn(0, 0, 0, 1));
        assertThat(store.all()).isEmpty();
    }

    @Test
    void takesNobodyInWhoAskedToBeForgottenBefore() {
        says("sms", "3 More nurses are needed in the villages");
        says("sms", "forget me");
        says("sms", "yes");

        assertThat(store.take(card("Ana", "whatsapp", PHONE))).isEqualTo(new TakenIn(0, 0, 0, 1));
        assertThat(store.all()).isEmpty();
    }
}

package org.openconsult.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openconsult.contact.ContactStore.card;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Outcome;
import org.openconsult.audit.Reason;
import org.openconsult.participant.KeyRing;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class ContactIntakeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final byte[] OLD = new byte[32];
    private static final byte[] NEW = key();

    private Storage storage;
    private ContactStore store;

    private static byte[] key() {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 7);
        return key;
    }

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        store = store(NOW, OLD);
    }

    private ContactStore store(Instant now, byte[]... keys) {
        return new ContactStore(storage, new KeyRing(List.of(keys)), InstantSource.fixed(now));
    }

    @Test
    void takesAContactInOnceHoweverOftenItIsBrought() {
        assertThat(store.take(card("Ana", "sms", "+5016001234"), card("Eva", "email", "eva@example.org")))
                .isEqualTo(new TakenIn(2, 0, 0, 0));
        assertThat(store.take(card("Ana", "sms", "+5016001234"))).isEqualTo(new TakenIn(0, 0, 1, 0));
        assertThat(store.take(card("Ana Cal", "whatsapp", "+5016001234"))).isEqualTo(new TakenIn(0, 1, 0, 0));

        assertThat(store.all())
                .extracting(contact -> contact.card().called())
                .containsExactlyInAnyOrder("Ana Cal", "Eva");
    }

    @Test
    void isBroughtByTwoAtOnceAndThereOnce() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<TakenIn> work = () -> store.take(card("Ana", "sms", "+5016001234"));
            for (Future<TakenIn> done : both.invokeAll(List.of(work, work))) {
                done.get();
            }
        } finally {
            both.shutdown();
        }
        assertThat(store.all()).hasSize(1);
    }

    @Test
    void findsAContactByAnOlderKey() {
        store.take(card("Ana", "sms", "+5016001234"));

        ContactStore later = store(NOW.plusSeconds(60), NEW, OLD);
        assertThat(later.take(card("Ana Cal", "sms", "+5016001234"))).isEqualTo(new TakenIn(0, 1, 0, 0));
        assertThat(later.all()).hasSize(1);
    }

    @Test
    void keepsNoNameAddressOrNoteThatCanBeRead() {
        store.take(card("Ana", "sms", "+5016001234"));
        String id = store.all().get(0).id();
        store.care.note(id, "Ana calls back", "rosa");

        String stored = Stream.of(Storage.CONTACTS, Storage.AUDIT)
                .flatMap(name -> storage.collection(name).find().into(new ArrayList<>()).stream())
                .map(Document::toJson)
                .reduce("", String::concat);
        assertThat(stored).contains("civil_society").doesNotContain("Ana", "6001234", "signed", "Office", "calls");
        assertThat(new AuditTrail(storage, () -> NOW)
                        .page(AuditFilter.ALL, Optional.empty(), 9)
                        .entries())
                .extracting(entry -> entry.action().name())
                .containsExactlyInAnyOrder("CONTACTS_TAKEN_IN", "CONTACT_NOTED");
    }

    @Test
    void finishesWhatACrashLeftAndUndoesNothing() {
        leave("Ana", NOW);
        leave("Eva", NOW.minusSeconds(60));
        store(NOW.minusSeconds(30), OLD).take(card("Eva Choc", "sms", "+5016001235"));

        assertThat(store.intake.finish(NOW.plusSeconds(1))).isEqualTo(2);
        assertThat(store.all())
                .extracting(contact -> contact.card().called())
                .containsExactlyInAnyOrder("Ana", "Eva Choc");
        assertThat(store.intake.finish(NOW.plusSeconds(1))).isZero();
    }

    /** What stands there when the program dies right after something was brought. */
    private void leave(String name, Instant at) {
        ContactStore dying = store(at, OLD);
        String phone = name.equals("Ana") ? "+5016001234" : "+5016001235";
        storage.collection(Storage.UNFINISHED_CONTACTS)
                .insertOne(dying.intake.work(
                        new ContactBatch(ContactStore.PLAN, "rosa", List.of(card(name, "sms", phone)))));
    }

    @Test
    void finishesTheOthersWhereOneCannotBeReadAndThatOneAtTheNextStart() {
        leave("Ana", NOW);
        Document whole = storage.collection(Storage.UNFINISHED_CONTACTS).find().first();
        storage.collection(Storage.UNFINISHED_CONTACTS)
                .updateMany(new Document(), new Document("$set", new Document("cards", new Binary(new byte[40]))));
        leave("Eva", NOW);

        assertThat(store.intake.finish(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(store.intake.finish(NOW.plusSeconds(1))).isZero();
        assertThat(store.all()).hasSize(1);

        storage.collection(Storage.UNFINISHED_CONTACTS).replaceOne(new Document(), Objects.requireNonNull(whole));
        assertThat(store(NOW, OLD).intake.finish(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(store.all()).hasSize(2);
    }

    @Test
    void countsThoseWhomNoKeyOpensAndListsTheOthers() {
        store.take(card("Ana", "sms", "+5016001234"));
        storage.collection(Storage.CONTACTS)
                .updateMany(new Document(), new Document("$set", new Document("sealed", new Binary(new byte[40]))));
        store.take(card("Eva", "sms", "+5016001235"));

        ContactList.All all = store.list.of(ContactStore.PLAN, Locale.ENGLISH);
        assertThat(all.unreadable()).isEqualTo(1);
        assertThat(all.contacts())
                .extracting(listed -> listed.contact().card().called())
                .containsExactly("Eva");
    }

    @Test
    void finishesTakingOffTheListAndListsNobodyMeanwhile() {
        store.take(card("Ana", "sms", "+5016001234"), card("Eva", "sms", "+5016001235"));
        Map<String, Document> whole = new HashMap<>();
        store.all()
                .forEach(contact -> whole.put(
                        contact.id(),
                        storage.collection(Storage.CONTACTS)
                                .find(new Document("id", contact.id()))
                                .first()));
        List<String> ids = List.copyOf(whole.keySet());
        store.removal.remove(ids.get(0), Reason.of(Optional.of("She rang and asked for it")), "rosa");
        storage.collection(Storage.CONTACTS)
                .replaceOne(new Document("_id", ids.get(0) + "/1"), whole.getOrDefault(ids.get(0), new Document()));
        ids.forEach(id -> storage.collection(Storage.UNFINISHED_REMOVALS)
                .insertOne(new Document("_id", id)
                        .append("at", Date.from(NOW))
                        .append("by", "rosa")
                        .append("reason", "She rang and asked for it")));
        assertThat(store.all()).hasSize(1);

        assertThat(store.removal.finish(NOW.plusSeconds(1))).isEqualTo(2);
        assertThat(store.removal.finish(NOW.plusSeconds(1))).isZero();
        assertThat(store.all()).isEmpty();
        assertThat(storage.collection(Storage.CONTACTS).find())
                .allSatisfy(document -> assertThat(document).doesNotContainKey("sealed"));
        assertThat(new AuditTrail(storage, () -> NOW)
                        .page(AuditFilter.ALL, Optional.empty(), 9)
                        .entries())
                .filteredOn(entry -> entry.action() == AuditAction.CONTACT_REMOVED)
                .extracting(entry -> entry.thing().id())
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void marksNotesAndTakesOffTheListForGood() {
        store.take(card("Ana", "sms", "+5016001234"));
        String id = store.all().get(0).id();

        assertThat(store.care.note(id, " Ana calls back ", "rosa")).isEqualTo(Outcome.DONE);
        assertThat(store.care.mark(id, true, "rosa")).isEqualTo(Outcome.DONE);
        assertThat(store.care.mark(id, true, "rosa")).isEqualTo(Outcome.ALREADY_SO);
        Contact contact = store.contacts.find(id).orElseThrow();
        assertThat(contact.notes()).extracting(Contact.Note::words).containsExactly("Ana calls back");
        assertThat(contact.done()).contains(new Contact.Done(NOW, "rosa"));

        assertThatThrownBy(() -> store.removal.remove(id, Reason.of(Optional.of("no")), "rosa"))
                .isInstanceOf(IllegalArgumentException.class);
        store.removal.remove(id, Reason.of(Optional.of("She rang and asked for it")), "rosa");
        assertThat(store.all()).isEmpty();
        assertThat(store.contacts.find(id)).isEmpty();
        assertThat(store.care.note(id, "more", "rosa")).isEqualTo(Outcome.ERASED);
        assertThat(storage.collection(Storage.CONTACTS)
                        .find()
                        .map(Document::toJson)
                        .into(new ArrayList<>()))
                .allSatisfy(json -> assertThat(json).doesNotContain("sealed", "address", "toledo"));
        assertThat(store.take(card("Ana", "sms", "+5016001234"))).isEqualTo(new TakenIn(0, 0, 0, 1));
        assertThat(store.all()).isEmpty();
    }
}

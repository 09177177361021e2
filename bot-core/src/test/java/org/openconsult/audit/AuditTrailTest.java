package org.openconsult.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class AuditTrailTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T15:00:00.123Z");
    private static final AuditThing PLAN = new AuditThing(AuditThing.Kind.CONSULTATION, "plan");

    private Storage storage;
    private AuditTrail trail;
    private Instant now = MONDAY;

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        trail = new AuditTrail(storage, () -> now);
    }

    private void record(String who, AuditAction action, AuditThing thing) {
        trail.record(AuditAct.of(who, action, thing, Map.of("was", 1), Map.of("is", 2), "because"));
    }

    @Test
    void tellsTheNewestFirstPageByPageWithoutGapsOrDoubles() {
        for (int number = 0; number < 25; number++) {
            now = MONDAY.plusMillis(number / 4);
            record("person" + number, AuditAction.PLAN_LOADED, PLAN);
        }
        List<String> read = new ArrayList<>();
        Optional<AuditCursor> place = Optional.empty();
        do {
            AuditPage page = trail.page(AuditFilter.ALL, place, 4);
            page.entries().forEach(entry -> read.add(entry.who()));
            place = page.next().flatMap(next -> AuditCursor.read(next.toString()));
            now = MONDAY.plusSeconds(60);
            record("later", AuditAction.PLAN_LOADED, PLAN);
        } while (place.isPresent());

        assertThat(read).hasSize(25).doesNotHaveDuplicates().first().isEqualTo("person24");
        assertThat(read.subList(21, 25)).containsExactlyInAnyOrder("person0", "person1", "person2", "person3");
    }

    @Test
    void findsByWhoAndWhatAndThing() {
        AuditThing account = new AuditThing(AuditThing.Kind.ACCOUNT, "tomas/of/toledo");
        record("rosa", AuditAction.PLAN_LOADED, PLAN);
        record("rosa", AuditAction.ACCOUNT_ADDED, account);
        record("ana", AuditAction.PLAN_CHANGED, PLAN);

        assertThat(found(new AuditFilter(Optional.of("rosa"), Optional.empty(), Optional.empty())))
                .hasSize(2);
        assertThat(found(new AuditFilter(Optional.empty(), Optional.of(AuditAction.PLAN_CHANGED), Optional.empty())))
                .extracting(AuditEntry::who)
                .containsExactly("ana");
        assertThat(found(AuditFilter.on(account))).singleElement().satisfies(entry -> {
            assertThat(entry.thing()).isEqualTo(account);
            assertThat(entry.before()).containsEntry("was", 1);
            assertThat(entry.after()).containsEntry("is", 2);
            assertThat(entry.reason()).isEqualTo("because");
            assertThat(entry.tookEffect()).isTrue();
        });
    }

    @Test
    void readsDownloadsAsTheyWereOnceKept() {
        storage.collection(Storage.AUDIT)
                .insertOne(new Document("who", "rosa")
                        .append("what", "download of unmasked comments")
                        .append("details", new Document("consultation", "plan").append("profile", "restricted"))
                        .append("when", Date.from(MONDAY))
                        .append("reason", "asked by the court"));

        assertThat(found(AuditFilter.ALL)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.DOWNLOAD_OF_UNMASKED_COMMENTS);
            assertThat(entry.thing()).isEqualTo(PLAN);
            assertThat(entry.after()).containsEntry("profile", "restricted");
        });
    }

    @Test
    void showsWhatItDoesNotKnowAsSomethingElse() {
        storage.collection(Storage.AUDIT)
                .insertOne(new Document("who", "rosa")
                        .append("what", "flight to the moon")
                        .append("thing", "rocket/7")
                        .append("when", Date.from(MONDAY)));

        assertThat(found(AuditFilter.ALL)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.SOMETHING_ELSE);
            assertThat(entry.thing().kind()).isEqualTo(AuditThing.Kind.SOMETHING_ELSE);
        });
    }

    @Test
    void tellsWhatWasAnnouncedAndNeverDone() {
        trail.record(new AuditAct(
                "rosa",
                AuditAction.COMMENT_HIDDEN,
                new AuditThing(AuditThing.Kind.COMMENT, "a"),
                Map.of(),
                Map.of(),
                "insult",
                Optional.of("a/2")));

        assertThat(found(AuditFilter.ALL)).singleElement().satisfies(entry -> assertThat(entry.tookEffect())
                .isFalse());
    }

    @Test
    void readsNoPlaceOutOfAnythingElse() {
        assertThat(AuditCursor.read("")).isEmpty();
        assertThat(AuditCursor.read("1-x")).isEmpty();
        assertThat(AuditCursor.read("99999999999999999999-000000000000000000000000"))
                .isEmpty();
    }

    private List<AuditEntry> found(AuditFilter filter) {
        return trail.page(filter, Optional.empty(), 100).entries();
    }
}

package org.openconsult.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.correspondence.TalkFixture.lines;
import static org.openconsult.correspondence.TalkFixture.told;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditThing;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.DeliveryStatus;
import org.openconsult.channel.SendResult;
import org.openconsult.delivery.DeliveryStage;
import org.openconsult.delivery.DeliveryStages;
import org.openconsult.letter.Letter;
import org.openconsult.letter.Letters;
import org.openconsult.outbox.Outbox;
import org.openconsult.participant.ParticipantId;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;
import org.openconsult.turn.Notes;

@ExtendWith(DatabaseExtension.class)
class WritingTest {
    private static final String WORDS = "The clinic opens on Monday. xylophone";

    private TalkFixture fixture;
    private Writing writing;
    private ParticipantId who;

    @BeforeEach
    void use(Storage storage) {
        fixture = new TalkFixture(storage);
        writing = fixture.writing();
        fixture.says("3 we need nurses");
        who = fixture.person();
    }

    private Written write(String form) {
        return writing.write(who, WORDS, form, "amalia");
    }

    private Obstacle refused(String words) {
        return ((Written.Refused) writing.write(who, words, "f", "amalia")).why();
    }

    /** Where the last letter stands. */
    private Optional<DeliveryStage> stage() {
        return told(fixture.talk(who)).stream()
                .filter(message -> message.by().isPresent())
                .reduce((before, last) -> last)
                .flatMap(TalkEntry.Told::known)
                .map(DeliveryStages.Known::stage);
    }

    private static List<Written> atOnce(List<Callable<Written>> presses) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(presses.size());
        try {
            List<Written> written = new ArrayList<>();
            for (Future<Written> press : pool.invokeAll(presses)) {
                written.add(press.get());
            }
            return written;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void sendsTheWordsWithTheNameOfTheConsultationAndShowsWhoWroteThem() {
        assertThat(write("f1")).isInstanceOf(Written.OnItsWay.class);
        fixture.send();

        assertThat(fixture.provider.texts()).singleElement().asString().endsWith(": " + WORDS);
        assertThat(lines(fixture.talk(who)))
                .last()
                .asString()
                .startsWith("amalia: ")
                .endsWith(WORDS);
        assertThat(stage()).hasValue(DeliveryStage.ACCEPTED);
    }

    @Test
    void followsWhatTheProviderReportsOfIt() {
        Letter letter = ((Written.OnItsWay) write("f1")).letter();
        fixture.send();
        fixture.reports(letter.id(), DeliveryStatus.DELIVERED);

        assertThat(stage()).hasValue(DeliveryStage.DELIVERED);
    }

    @Test
    void goesOutBehindTheAnswersThatStillWait() {
        fixture.saysAndIsSent("list");
        write("f1");
        fixture.send();

        assertThat(fixture.provider.texts())
                .hasSizeGreaterThan(1)
                .last()
                .asString()
                .endsWith(WORDS);
    }

    @Test
    void writesOnceHoweverOftenTheButtonIsPressed() {
        Written first = write("f1");

        assertThat(write("f1")).isEqualTo(first);
        fixture.send();
        assertThat(write("f1")).isEqualTo(first);
        fixture.send();
        assertThat(fixture.provider.texts()).hasSize(1);

        write("f2");
        fixture.send();
        assertThat(fixture.provider.texts()).hasSize(2);
    }

    @Test
    void writesOnceWhenItIsPressedByManyAtOnce() throws Exception {
        List<Callable<Written>> presses = new ArrayList<>();
        for (int press = 0; press < 24; press++) {
            String form = "f" + press % 3;
            presses.add(() -> fixture.writing().write(who, WORDS, form, "amalia"));
        }

        assertThat(atOnce(presses)).hasOnlyElementsOfType(Written.OnItsWay.class);
        fixture.send();

        assertThat(fixture.provider.texts()).hasSize(3);
        assertThat(new Letters(fixture.storage).to(who))
                .extracting(letter -> ((Letter) letter).form())
                .containsExactlyInAnyOrder("f0", "f1", "f2");
        assertThat(fixture.audited()).filteredOn(AuditEntry::tookEffect).hasSize(3);
    }

    @Test
    void tellsTheTrailWhoWroteInWhichTalkAndNothingThatNamesThePersonElsewhere() {
        Letter letter = ((Written.OnItsWay) write("f1")).letter();
        write("f1");

        assertThat(fixture.audited()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.MESSAGE_WRITTEN);
            assertThat(entry.who()).isEqualTo("amalia");
            assertThat(entry.thing()).isEqualTo(new AuditThing(AuditThing.Kind.MESSAGE, letter.id()));
            assertThat(entry.after()).containsExactlyEntriesOf(Map.of("talk", who.value()));
            assertThat(entry.tookEffect()).isTrue();
        });
    }

    @Test
    void tellsTheTrailNothingOfALetterThatIsRefused() {
        fixture.says("stop");
        refused(WORDS);
        fixture.says("start");
        refused(" ");

        assertThat(fixture.audited()).isEmpty();
    }

    @Test
    void doesNotLookWrittenWhereTheProgramStoppedBeforeItWas() {
        write("f1");
        fixture.storage.collection(Storage.LETTERS).deleteMany(new Document());

        assertThat(fixture.audited()).singleElement().matches(entry -> !entry.tookEffect());
    }

    @Test
    void staysInTheTrailAsWrittenWhenThePersonIsErased() {
        write("f1");
        fixture.forgets();

        assertThat(fixture.audited()).singleElement().matches(AuditEntry::tookEffect);
    }

    @Test
    void countsWhatWouldBeSentBeforeItIs() {
        Draft draft =
                writing.draft(who, "  Thank you.\r\nIt opens on Monday.  ").orElseThrow();

        assertThat(draft.words()).isEqualTo("Thank you.\nIt opens on Monday.");
        assertThat(draft.characters()).isEqualTo(30);
        assertThat(draft.segments()).isEqualTo(1);
        assertThat(draft.isLong()).isFalse();
        assertThat(writing.draft(who, "x".repeat(400)).orElseThrow().isLong()).isTrue();
        assertThat(writing.draft(new ParticipantId("nobody"), "hi")).isEmpty();
    }

    @Test
    void refusesWhatIsNothingOrTooLong() {
        assertThat(refused(" \n ")).isEqualTo(Obstacle.NO_WORDS);
        assertThat(refused("x".repeat(10_001))).isEqualTo(Obstacle.TOO_LONG);
    }

    @Test
    void refusesWhereNobodyCanSend() {
        assertThat(fixture.writing(List.of()).write(who, WORDS, "f", "amalia"))
                .isEqualTo(new Written.Refused(Obstacle.NOBODY_SENDS));
        assertThat(writing.write(new ParticipantId("nobody"), WORDS, "f", "amalia"))
                .isEqualTo(new Written.Refused(Obstacle.NEVER_WROTE));
    }

    @Test
    void writesNeitherToOptedOutNorErasedPeopleNorToThoseWhomAnotherFollowed() {
        fixture.says("stop");
        assertThat(refused(WORDS)).isEqualTo(Obstacle.OPTED_OUT);
        fixture.says("start");
        assertThat(write("f1")).isInstanceOf(Written.OnItsWay.class);
        fixture.says("new");
        assertThat(refused(WORDS)).isEqualTo(Obstacle.ANOTHER_WRITES);

        fixture.says("4 from the nephew");
        who = fixture.people().get(1);
        fixture.forgets();
        assertThat(refused(WORDS)).isEqualTo(Obstacle.ERASED);
    }

    @Test
    void doesNotSendToSomebodyWhoOptedOutMeanwhile() {
        write("f1");
        fixture.says("stop");
        fixture.send();

        assertThat(fixture.provider.texts()).isEmpty();
        assertThat(stage()).hasValue(DeliveryStage.STOPPED);
    }

    @Test
    void doesNotSendAgainToSomebodyWhoOptedOutWhileItWasTried() {
        write("f1");
        fixture.provider.answers(new SendResult.RetryAfter(Optional.of(Duration.ofMinutes(5)), false, "busy"));
        fixture.send();
        fixture.says("stop");
        fixture.clock.move(Duration.ofMinutes(10));
        fixture.send();

        assertThat(fixture.provider.texts()).hasSize(1);
        assertThat(stage()).hasValue(DeliveryStage.STOPPED);
    }

    @Test
    void sendsTheAnswerToWhoeverOptsOut() {
        fixture.saysAndIsSent("stop");
        fixture.send();

        assertThat(fixture.provider.texts()).hasSize(1);
    }

    @Test
    void leavesNoWordAndNoAddressOfWhatWasWrittenToSomebodyWhoIsErased() {
        write("f1");
        fixture.send();
        write("f2");
        fixture.forgets();
        fixture.send();

        assertThat(fixture.provider.texts()).hasSize(1);
        assertThat(fixture.everything()).doesNotContain("xylophone");
        assertThat(fixture.storage.collection(Storage.OUTBOX).find()).allSatisfy(message -> assertThat(
                        message.get("address", Binary.class).length())
                .isZero());
    }

    @Test
    void letsNobodyAddALetterWhoSleptWhileThePersonWasErased() {
        Letter slept = ((Written.OnItsWay) write("f1")).letter();
        fixture.forgets();
        Letters letters = new Letters(fixture.storage);
        Letter late = next(slept, 2);

        assertThat(letters.add(late, "entry")).isFalse();
        assertThat(letters.add(next(slept, 1), "entry")).isFalse();
        assertThat(fixture.everything()).doesNotContain("xylophone");
    }

    @Test
    void letsNobodyAddAFirstLetterWhoSleptWhileThePersonWasErased() {
        fixture.forgets();
        Letter first = ((Written.OnItsWay) toSomebodyElse()).letter();
        Letter late = new Letter(
                who,
                1,
                first.conversation(),
                1,
                first.channel(),
                first.transport(),
                "f",
                "amalia",
                WORDS,
                first.message(),
                first.at());

        assertThat(new Letters(fixture.storage).add(late, "entry")).isFalse();
    }

    private Written toSomebodyElse() {
        fixture.says("+5016009999", "4 hello", AnswerWay.IN_REQUEST);
        ParticipantId other = fixture.people().stream()
                .filter(person -> writing.obstacle(person).isEmpty())
                .findFirst()
                .orElseThrow();
        return writing.write(other, "Hello", "f", "amalia");
    }

    @Test
    void letsNobodyPutALetterOnItsWayWhoSleptWhileThePersonWasErased() {
        Letter slept = letterThatNobodyPutOnItsWay();
        fixture.forgets();
        writing.settleUnfinished(fixture.clock.instant().plus(Duration.ofMinutes(5)));
        fixture.send();

        assertThat(fixture.provider.texts()).isEmpty();
        assertThat(fixture.everything()).doesNotContain("xylophone");
        assertThat(slept.number()).isEqualTo(2);
    }

    @Test
    void erasesTheAddressOfThoseBeforeWhenSomebodyOnTheSamePhoneIsErased() {
        write("f1");
        letterThatNobodyPutOnItsWay();
        fixture.says("new");
        fixture.says("4 from the nephew");
        fixture.forgets();
        writing.settleUnfinished(fixture.clock.instant().plus(Duration.ofMinutes(5)));
        fixture.send();

        assertThat(fixture.provider.texts()).isEmpty();
        assertThat(lines(fixture.talk(who))).anyMatch(line -> line.startsWith("amalia: "));
        assertThat(fixture.storage.collection(Storage.OUTBOX).find()).allSatisfy(message -> assertThat(
                        message.get("address", Binary.class).length())
                .isZero());
    }

    @Test
    void sendsWhatACrashLeftJustAfterItWasWritten() {
        letterThatNobodyPutOnItsWay();
        fixture.send();
        assertThat(fixture.provider.texts()).isEmpty();

        assertThat(writing.settleUnfinished(fixture.clock.instant().plus(Duration.ofMinutes(5))))
                .isEqualTo(1);
        fixture.send();

        assertThat(fixture.provider.texts()).hasSize(1);
        assertThat(writing.settleUnfinished(fixture.clock.instant().plus(Duration.ofMinutes(5))))
                .isZero();
    }

    @Test
    void goesOnPastLettersThatCannotBePutOnTheirWay() {
        Letter second = letterThatNobodyPutOnItsWay();
        assertThat(new Letters(fixture.storage).add(next(second, 3), "entry")).isTrue();
        fixture.says("+5016009999", "4 hello", AnswerWay.IN_REQUEST);
        ParticipantId other = fixture.people().stream()
                .filter(person -> !person.equals(who))
                .findFirst()
                .orElseThrow();
        Letter whole = ((Written.OnItsWay) writing.write(other, "Hello", "f", "amalia")).letter();
        Letter left = next(whole, 2);
        assertThat(new Letters(fixture.storage).add(left, "entry")).isTrue();
        change(Storage.LETTERS, who.value() + "/2", new Document("message", "no JSON"));
        change(Storage.LETTERS, who.value() + "/3", new Document("place", 77L));
        Instant later = fixture.clock.instant().plus(Duration.ofMinutes(5));

        assertThat(writing.settleUnfinished(later)).isEqualTo(1);
        assertThat(writing.settleUnfinished(later)).isZero();
        assertThat(new Outbox(fixture.storage).find(left.id())).isPresent();
        assertThat(fixture.storage.collection(Storage.UNFINISHED_LETTERS).find())
                .hasSize(2)
                .allSatisfy(note -> assertThat(note.getBoolean("set_aside")).isTrue());
    }

    @ParameterizedTest
    @MethodSource("damages")
    void writesTheNextLetterBehindOneThatCannotBeRead(Document damage) {
        write("f1");
        change(Storage.LETTERS, who.value() + "/1", damage);

        assertThat(writing.obstacle(who)).isEmpty();
        assertThat(((Written.OnItsWay) write("f2")).letter().number()).isEqualTo(2);
        assertThat(((Written.OnItsWay) write("f2")).letter().number()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("damages")
    @Timeout(60)
    void erasesAPersonWithALetterThatCannotBeRead(Document damage) {
        write("f1");
        fixture.send();
        write("f2");
        change(Storage.LETTERS, who.value() + "/1", damage);
        fixture.forgets();
        fixture.send();

        assertThat(fixture.provider.texts()).hasSize(1);
        assertThat(fixture.everything()).doesNotContain("xylophone");
        assertThat(fixture.storage.collection(Storage.OUTBOX).find()).allSatisfy(message -> assertThat(
                        message.get("address", Binary.class).length())
                .isZero());
        Notes.awaitNone(fixture.storage);
    }

    @ParameterizedTest
    @MethodSource("damages")
    void erasesTheAddressOfSomebodyBeforeWhoseLetterCannotBeRead(Document damage) {
        write("f1");
        change(Storage.LETTERS, who.value() + "/1", damage);
        fixture.says("new");
        fixture.says("4 from the nephew");
        fixture.forgets();

        assertThat(fixture.storage.collection(Storage.OUTBOX).find()).allSatisfy(message -> assertThat(
                        message.get("address", Binary.class).length())
                .isZero());
    }

    @Test
    void letsNobodyPutALetterOnItsWayThatCannotBeReadSinceAndWhosePersonWasErased() {
        Letter slept = letterThatNobodyPutOnItsWay();
        change(Storage.LETTERS, slept.name(), new Document("message", 7));
        fixture.forgets();
        fixture.clock.move(Duration.ofHours(1));
        new Outbox(fixture.storage).keep(slept.entry(new Binary(new byte[] {1})));
        fixture.send();

        assertThat(fixture.provider.texts()).isEmpty();
        assertThat(fixture.everything()).doesNotContain("xylophone");
    }

    private static Stream<Document> damages() {
        return Stream.of(
                new Document("message", "no JSON"),
                new Document("message", "null"),
                new Document("message", "{\"choices\":[]}"),
                new Document("message", null),
                new Document("place", "one"),
                new Document("place", null),
                new Document("by", null),
                new Document("channel", ""),
                new Document("at", "yesterday"),
                new Document("closed", "no"),
                new Document("audit", 7).append("form", 7).append("at", null),
                new Document("id", 7).append("version", "first"));
    }

    private void change(String collection, String id, Document fields) {
        fixture.storage.collection(collection).updateOne(new Document("_id", id), new Document("$set", fields));
    }

    @Test
    void leavesNothingOfAPersonWhoIsErasedWhileOthersWriteToThem() throws Exception {
        for (int round = 0; round < 8; round++) {
            fixture.says("3 round " + round);
            List<ParticipantId> people = fixture.people();
            who = people.get(people.size() - 1);
            List<Callable<Written>> presses = new ArrayList<>();
            for (int press = 0; press < 4; press++) {
                String form = "f" + press;
                presses.add(() -> fixture.writing().write(who, WORDS, form, "amalia"));
            }
            fixture.says("forget me");
            presses.add(() -> {
                fixture.says("1");
                return new Written.Refused(Obstacle.ERASED);
            });
            atOnce(presses);
        }

        assertThat(fixture.everything()).doesNotContain("xylophone");
    }

    /** As a worker leaves it that dies or falls asleep between its two writes. */
    private Letter letterThatNobodyPutOnItsWay() {
        Letter written = ((Written.OnItsWay) write("before")).letter();
        fixture.send();
        fixture.provider.clear();
        Letter left = next(written, written.number() + 1);
        assertThat(new Letters(fixture.storage).add(left, "entry")).isTrue();
        return left;
    }

    private Letter next(Letter letter, long number) {
        return new Letter(
                letter.to(),
                number,
                letter.conversation(),
                letter.place(),
                letter.channel(),
                letter.transport(),
                "left-" + number,
                letter.by(),
                letter.words(),
                letter.message(),
                letter.at());
    }
}

package org.openconsult.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.MutableClock;
import org.openconsult.audit.AuditTrail;
import org.openconsult.campaign.Campaigns;
import org.openconsult.channel.ChannelId;
import org.openconsult.comment.CommentChange;
import org.openconsult.comment.CommentId;
import org.openconsult.comment.Comments;
import org.openconsult.comment.NewComment;
import org.openconsult.comment.ReceiptCode;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.LocalizedText;
import org.openconsult.consultation.Phase;
import org.openconsult.moderation.Moderation;
import org.openconsult.moderation.ModerationChange;
import org.openconsult.participant.Fingerprints;
import org.openconsult.participant.KeyRing;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.redaction.Redactions;
import org.openconsult.response.PublishedResponses;
import org.openconsult.search.CommentQuery;
import org.openconsult.search.Count;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;
import org.openconsult.theme.CodeBooks;
import org.openconsult.theme.ThemeText;

@ExtendWith(DatabaseExtension.class)
class IndexedSearchTest {
    private static final PersonalDataMask MASK = Redactions.usual().of("BZ");
    private static final Instant NOON = Instant.parse("2026-11-16T18:00:00Z");
    private static final ChannelId SMS = new ChannelId("sms");
    private static final ParticipantId AMALIA = new ParticipantId("amalia");
    private static final CommentQuery ALL = CommentQuery.all("plan");
    private static final String RARE = "zwieselbergq";

    private final MutableClock clock = new MutableClock(NOON);

    @TempDir
    Path folder;

    private Storage storage;
    private Comments comments;
    private Participants participants;
    private IndexedSearch search;

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        comments = new Comments(storage);
        participants = new Participants(storage, new Fingerprints(new KeyRing(List.of(new byte[32]))));
        search = search();
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void findsNothingAndSaysSoBeforeItIsUpToDate() {
        keep("a", "we need nurses", false);
        assertThat(search.find(ALL, Optional.empty(), 9).ids()).isEmpty();
        assertThat(search.progress().upToDate()).isFalse();
        assertThat(search.figures("plan").all()).isEqualTo(Count.NONE);
        search.step();
        assertThat(search.progress()).matches(progress -> progress.upToDate() && progress.done() == 1);
        assertThat(found("nurses")).containsExactly("a");
    }

    @Test
    void followsWhatIsStoredLater() {
        search.step();
        keep("a", "we need nurses", false);
        search.step();
        assertThat(found("nurses")).containsExactly("a");
        comments.change(new CommentId("a"), 2, List.of(words("we need doctors")));
        search.step();
        assertThat(found("nurses")).isEmpty();
        assertThat(found("doctors")).containsExactly("a");
    }

    @Test
    void followsWhatAnotherInstanceStores() {
        search.step();
        Comments others = new Comments(new Storage(DatabaseExtension.database(storage)));
        others.create(comment("a", "we need nurses", false), List.of());
        search.step();
        assertThat(found("nurses")).containsExactly("a");
    }

    @Test
    void waitsForAVersionThatComesLongAfterItsNews() {
        search.step();
        storage.versions(Storage.COMMENTS).add("a", 1, stored("a", "we need nurses"));
        Document version = storage.collection(Storage.COMMENTS).findOneAndDelete(new Document("_id", "a/1"));
        search.step();
        assertThat(found("nurses")).isEmpty();
        storage.collection(Storage.COMMENTS).insertOne(version);
        search.step();
        assertThat(found("nurses")).containsExactly("a");
    }

    @Test
    void findsAnEarlierVersionUntilTheOneComesThatWasToldLast() {
        search.step();
        keep("a", "we need nurses", false);
        comments.change(new CommentId("a"), 2, List.of(words("we need doctors")));
        Document second = storage.collection(Storage.COMMENTS).findOneAndDelete(new Document("_id", "a/2"));
        search.step();
        assertThat(found("nurses")).containsExactly("a");
        storage.collection(Storage.COMMENTS).insertOne(second);
        search.step();
        assertThat(found("nurses")).isEmpty();
        assertThat(found("doctors")).containsExactly("a");
    }

    @Test
    void readsOnceWhatChangedSeveralTimes() throws IOException {
        AtomicInteger read = new AtomicInteger();
        Storage listening = DatabaseExtension.sameAs(storage, new CommandListener() {
            @Override
            public void commandSucceeded(CommandSucceededEvent event) {
                if (event.getCommandName().equals("find")) {
                    BsonDocument cursor = event.getResponse().getDocument("cursor");
                    String name = cursor.getString("ns").getValue();
                    if (name.endsWith("." + Storage.COMMENTS) || name.endsWith("." + Storage.PARTICIPANTS)) {
                        read.addAndGet(cursor.getArray("firstBatch").size());
                    }
                }
            }
        });
        try (CommentIndex index = CommentIndex.open(folder.resolve("counted"))) {
            Following following = new Following(listening, plan -> MASK, index);
            participants.meet(AMALIA, SMS, "talk", 1, NOON);
            keep("a", "we need nurses", false);
            comments.change(new CommentId("a"), 2, List.of(words("we need doctors")));
            participants.learn(AMALIA, SMS, 3, NOON, Map.of(Participants.DISTRICT, "toledo"), Set.of());

            following.follow();

            assertThat(index.size()).isEqualTo(1);
            assertThat(read).as("the newest of the comment and of the person").hasValue(2);
        }
    }

    @Test
    void findsWithTheNextComparisonWhatWasNeverTold() {
        search.step();
        keep("a", "we need nurses", false);
        storage.collection(Storage.NEWS).deleteMany(new Document());
        search.step();
        assertThat(found("nurses")).isEmpty();
        clock.move(Duration.ofHours(7));
        search.step();
        assertThat(found("nurses")).containsExactly("a");
    }

    @Test
    void whatAPersonSaysOfThemselvesLaterReachesAllTheirComments() {
        participants.meet(AMALIA, SMS, "talk", 1, NOON);
        keep("a", "we need nurses", false);
        keep("b", "and doctors", false);
        search.step();
        participants.learn(AMALIA, SMS, 2, NOON, Map.of(Participants.DISTRICT, "toledo"), Set.of());
        clock.move(Duration.ofSeconds(10));
        search.step();
        assertThat(search.figures("plan").districts()).containsOnly(Map.entry("toledo", new Count(2, 1)));
    }

    @Test
    void comparesWhatIsKnownOfPeopleToo() {
        participants.meet(AMALIA, SMS, "talk", 1, NOON);
        keep("a", "we need nurses", false);
        search.step();
        search.close();
        participants.learn(AMALIA, SMS, 2, NOON, Map.of(Participants.DISTRICT, "toledo"), Set.of());
        storage.collection(Storage.NEWS).deleteMany(new Document());
        search = search();
        search.step();
        assertThat(search.figures("plan").districts()).containsOnlyKeys("toledo");
    }

    @Test
    void leavesTrialsOut() {
        keep("a", "we need nurses", true);
        search.step();
        keep("b", "we need nurses", true);
        search.step();
        assertThat(found("nurses")).isEmpty();
        assertThat(search.figures("plan").all()).isEqualTo(Count.NONE);
    }

    @Test
    void goesOnFromWhereItWasAfterAStart() {
        keep("a", "we need nurses", false);
        search.step();
        search.close();
        keep("b", "more nurses", false);
        search = search();
        search.step();
        assertThat(found("nurses")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void forgetsWhatIsNotStoredAnyMore() {
        keep("a", "we need nurses", false);
        search.step();
        search.close();
        storage.collection(Storage.COMMENTS).deleteMany(new Document());
        search = search();
        search.step();
        assertThat(found("nurses")).isEmpty();
    }

    @Test
    void madeAnewWhenItsFilesAreDamaged() throws IOException {
        keep("a", "we need nurses", false);
        search.step();
        search.close();
        for (Path file : files()) {
            Files.writeString(file, "damaged");
        }
        search = search();
        search.step();
        assertThat(found("nurses")).containsExactly("a");
    }

    @Test
    void madeAnewWhenOneByteIsWrong() throws IOException {
        keep("a", "we need nurses", false);
        search.step();
        search.close();
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 20) {
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        search = search();
        search.step();
        assertThat(found("nurses")).containsExactly("a");
    }

    @Test
    void madeBesideOneThatIsInUse() {
        keep("a", "we need nurses", false);
        search.step();
        IndexedSearch another = search();
        another.step();
        assertThat(another.find(ALL, Optional.empty(), 9).ids()).hasSize(1);
        another.close();
    }

    @Test
    void anErasedCommentLeavesNoWordInAnyFile() throws IOException {
        keep("a", "we need " + RARE, false);
        keep("b", "we need nurses", false);
        search.step();
        search.close();
        assertThat(filesWith(RARE)).isNotEmpty();

        search = search();
        comments.erase(new CommentId("a"), 2);
        search.step();
        assertThat(filesWith(RARE)).isEmpty();
        assertThat(search.find(ALL, Optional.empty(), 9).ids()).hasSize(2);
    }

    @Test
    void changedWordsLeaveNoWordInAnyFile() throws IOException {
        keep("a", "we need " + RARE, false);
        search.step();
        comments.change(new CommentId("a"), 2, List.of(words("we need nurses")));
        clock.move(Duration.ofMinutes(5));
        search.step();
        search.close();
        // Only the newest words are looked for, so the old ones need not be there.
        assertThat(filesWith(RARE)).isEmpty();
    }

    @Test
    void anIndexThatNobodyUsesKeepsNoWord() throws IOException {
        keep("a", "we need " + RARE, false);
        search.step();
        IndexedSearch another = search();
        another.step();
        another.close();
        search.close();
        comments.erase(new CommentId("a"), 2);
        search = search();
        search.step();
        assertThat(filesWith(RARE)).isEmpty();
    }

    @Test
    void anIndexThatIsUsedBesideIsLeftAlone() throws IOException {
        keep("a", "we need " + RARE, false);
        IndexedSearch another = search();
        another.step();
        search.step();
        search.close();
        search = search();
        search.step();
        assertThat(another.find(ALL.withWords(RARE), Optional.empty(), 9).ids()).hasSize(1);
        another.close();
        assertThat(filesWith(RARE)).anyMatch(file -> file.getParent().endsWith("1"));
    }

    @Test
    void proposesAgainWhatADissolvedCampaignHeld() {
        Campaigns campaigns = new Campaigns(storage, new AuditTrail(storage, clock), clock);
        List<CommentId> alike = List.of(new CommentId("a"), new CommentId("b"));
        alike.forEach(id -> keep(id.value(), "we need more nurses in our village now", false));
        campaigns.make("k1", "plan", "Nurses", alike, "ana");
        search.step();
        assertThat(search.twins("plan", 9)).isEmpty();
        campaigns.dissolve("k1", 1, "ana");
        clock.move(Duration.ofMinutes(1));
        assertThat(search.twins("plan", 9)).singleElement().satisfies(group -> assertThat(group.members())
                .hasSameElementsAs(alike));
        campaigns.bringBack("k1", 2, "ana");
        clock.move(Duration.ofMinutes(1));
        assertThat(search.twins("plan", 9)).isEmpty();
    }

    @Test
    void countsAndFindsAMergedThemeAsWhatItStandsFor() {
        AuditTrail trail = new AuditTrail(storage, clock);
        CodeBooks books = new CodeBooks(storage, trail);
        String posts = theme(books, "Posts");
        String health = theme(books, "Health");
        keep("a", "we need nurses", false);
        keep("b", "we need doctors", false);
        Moderation moderation = new Moderation(storage, trail, clock);
        moderation.changeNewest(
                new CommentId("a"), new ModerationChange.ChangeThemes(Set.of(posts, health), Set.of()), "ana");
        moderation.changeNewest(new CommentId("b"), new ModerationChange.ChangeThemes(Set.of(posts), Set.of()), "ana");
        search.step();
        assertThat(search.figures("plan").themes())
                .containsOnly(Map.entry(posts, new Count(2, 1)), Map.entry(health, new Count(1, 1)));

        books.merge("plan", books.of("plan").version(), posts, health, "ana");
        clock.move(Duration.ofSeconds(5));
        search.step();
        assertThat(search.figures("plan").themes()).containsOnly(Map.entry(health, new Count(2, 1)));
        assertThat(withTheme(posts)).containsExactlyInAnyOrder("a", "b");
        assertThat(withTheme(health)).containsExactlyInAnyOrder("a", "b");
        assertThat(withTheme("t9")).isEmpty();

        books.separate("plan", books.of("plan").version(), posts, "ana");
        clock.move(Duration.ofSeconds(5));
        search.step();
        assertThat(search.figures("plan").themes()).containsEntry(health, new Count(1, 1));
        assertThat(withTheme(health)).containsExactly("a");
    }

    private static String theme(CodeBooks books, String name) {
        ThemeText text = new ThemeText(new LocalizedText(Map.of(Language.ENGLISH, name)), Optional.empty(), "");
        return books.add("plan", text, "ana").theme().orElseThrow();
    }

    private List<String> withTheme(String theme) {
        return search.find(ALL.withThemes(Set.of(theme)), Optional.empty(), 9).ids().stream()
                .map(CommentId::value)
                .toList();
    }

    @Test
    void isForTheOwnerAlone() throws IOException {
        search.step();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("index"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whatIsMaskedIsNotFoundByGuessing() {
        keep("a", "call Maria Lopez at 622 3344 about water", false);
        search.step();
        assertThat(found("water")).containsExactly("a");
        assertThat(found("622")).isEmpty();
        assertThat(found("6")).isEmpty();
        assertThat(found("Maria")).containsExactly("a");

        var trail = new AuditTrail(storage, clock);
        new Moderation(storage, trail, clock)
                .changeNewest(new CommentId("a"), new ModerationChange.Mask("Maria Lopez"), "ana");
        search.step();
        assertThat(found("Maria")).isEmpty();
        assertThat(found("mar")).isEmpty();
        assertThat(found("water")).containsExactly("a");
    }

    @Test
    void keepsNewsForADay() {
        keep("a", "we need nurses", false);
        search.step();
        assertThat(storage.collection(Storage.NEWS).countDocuments()).isOne();
        clock.moveTo(Instant.now().plus(Duration.ofDays(2)));
        search.step();
        assertThat(storage.collection(Storage.NEWS).countDocuments()).isZero();
    }

    private IndexedSearch search() {
        return new IndexedSearch(
                storage,
                new PublishedResponses(storage, clock),
                folder.resolve("index"),
                plan -> ZoneOffset.UTC,
                plan -> MASK,
                clock);
    }

    private List<String> found(String words) {
        return search.find(ALL.withWords(words), Optional.empty(), 9).ids().stream()
                .map(CommentId::value)
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private List<Path> filesWith(String word) throws IOException {
        return files().stream().filter(file -> read(file).contains(word)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void keep(String id, String text, boolean trial) {
        comments.create(comment(id, text, trial), List.of());
    }

    private static CommentChange words(String text) {
        return CommentChange.replaceWords(text, NOON, Phase.OPEN, new Language("en"));
    }

    private Document stored(String id, String text) {
        keep("model of " + id, text, false);
        Document model =
                storage.versions(Storage.COMMENTS).newest("model of " + id).orElseThrow();
        storage.collection(Storage.COMMENTS).deleteOne(new Document("_id", "model of " + id + "/1"));
        model.remove("_id");
        model.remove(Versions.ID);
        model.remove(Versions.VERSION);
        return model;
    }

    private static NewComment comment(String id, String text, boolean trial) {
        return new NewComment(
                new CommentId(id),
                1,
                new ReceiptCode("0000000"),
                "plan",
                AMALIA,
                SMS,
                NOON,
                Phase.OPEN,
                new Subject.OnCommitment(3, "open-tourism-directory", 2),
                text,
                new Language("en"),
                trial);
    }
}

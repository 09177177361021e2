package org.openconsult.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditFilter;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.Outcome;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;

@ExtendWith(DatabaseExtension.class)
class DocumentsTest {
    private static final Instant NOW = Instant.parse("2026-11-16T15:00:00.123Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(2));
    private static final Occasion MEETING = Occasion.meeting("0123456789abcdef");
    private static final int MOST_BYTES = 1 << 20;
    private static final String CHUNKS = Storage.DOCUMENT_BYTES + ".chunks";

    @TempDir
    private Path folder;

    private Storage storage;
    private AuditTrail trail;
    private Documents documents;

    @BeforeEach
    void use(Storage fresh) {
        storage = fresh;
        trail = new AuditTrail(fresh, () -> NOW);
        documents = documents(fresh);
    }

    private static Documents documents(Storage storage) {
        return new Documents(storage, new AuditTrail(storage, () -> NOW), () -> NOW, new SecureRandom(), MOST_BYTES);
    }

    private NewDocument brought(byte[] bytes) throws IOException {
        return brought("The hall", bytes);
    }

    private NewDocument brought(String title, byte[] bytes) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "file", ""), bytes);
        return new NewDocument(DocumentKind.PHOTO, Optional.of(title), file, true, "rosa");
    }

    private byte[] read(String id) throws IOException {
        var out = new ByteArrayOutputStream();
        documents.open(MEETING, id, "ana").orElseThrow().content().copyTo(out);
        return out.toByteArray();
    }

    private String first() {
        return documents.of(MEETING).get(0).id();
    }

    private long count(String collection) {
        return storage.collection(collection).countDocuments();
    }

    private void assertNothingIsLeft() {
        assertThat(count(CHUNKS)).isZero();
        assertThat(count(Storage.DOCUMENT_BYTES + ".files")).isZero();
        assertThat(count(Storage.UNFINISHED_DOCUMENTS)).isZero();
    }

    private List<AuditEntry> entries(AuditAction action) {
        return trail.page(
                        new AuditFilter(Optional.empty(), Optional.of(action), Optional.empty()), Optional.empty(), 50)
                .entries();
    }

    /** Text of so many bytes, which nobody else has. */
    private static byte[] text(int size, int seed) {
        byte[] bytes = new byte[size];
        Random random = new Random(seed);
        for (int place = 0; place < size; place++) {
            bytes[place] = (byte) ('a' + random.nextInt(26));
        }
        return bytes;
    }

    @Test
    void keepsWhatWasBroughtByteByByte() throws IOException {
        byte[] bytes = text(900_000, 1);

        assertThat(documents.add(MEETING, brought(bytes))).isEqualTo(Filing.STORED);

        KeptDocument kept = documents.of(MEETING).get(0);
        assertThat(kept.title()).contains("The hall");
        assertThat(kept.type()).isEqualTo(DocumentType.TEXT);
        assertThat(kept.size()).isEqualTo(900_000);
        assertThat(kept.addedBy()).isEqualTo("rosa");
        assertThat(kept.addedAt()).isEqualTo(NOW);
        assertThat(kept.sha256()).hasSize(64);
        assertThat(read(kept.id())).isEqualTo(bytes);
        assertThat(count(Storage.UNFINISHED_DOCUMENTS)).isZero();
        assertThat(documents.of(Occasion.session(MEETING.id()))).isEmpty();
    }

    @Test
    void takesExactlyAsMuchAsIsAllowedAndNotOneByteMore() throws IOException {
        assertThat(documents.add(MEETING, brought(text(MOST_BYTES + 1, 1)))).isEqualTo(Filing.TOO_LARGE);
        assertNothingIsLeft();
        assertThat(documents.add(MEETING, brought(text(MOST_BYTES, 1)))).isEqualTo(Filing.STORED);
    }

    @Test
    void storesNothingOfWhatItDoesNotTake() throws IOException {
        NewDocument good = brought(text(10, 1));
        assertThat(documents.add(MEETING, brought(new byte[0]))).isEqualTo(Filing.NO_FILE);
        assertThat(documents.add(MEETING, brought(SampleFiles.text("<html>")))).isEqualTo(Filing.TYPE_NOT_TAKEN);
        assertThat(documents.add(MEETING, brought("x".repeat(121), text(10, 1))))
                .isEqualTo(Filing.TITLE_TOO_LONG);
        assertThat(documents.add(MEETING, new NewDocument(good.kind(), good.title(), good.file(), false, good.by())))
                .isEqualTo(Filing.NOT_AGREED);
        assertThat(documents.of(MEETING)).isEmpty();
        assertNothingIsLeft();
        assertThat(entries(AuditAction.DOCUMENT_ADDED)).isEmpty();
    }

    @Test
    void hasTheSameFileOnceOnOneMeetingAndAgainOnAnother() throws IOException {
        byte[] bytes = text(10, 1);
        assertThat(documents.add(MEETING, brought(bytes))).isEqualTo(Filing.STORED);
        assertThat(documents.add(MEETING, brought("Another title", bytes))).isEqualTo(Filing.ALREADY_THERE);
        assertThat(documents.add(Occasion.session("s-1"), brought(bytes))).isEqualTo(Filing.STORED);

        assertThat(documents.of(MEETING)).hasSize(1);
        assertThat(count(CHUNKS)).isEqualTo(2);
    }

    @Test
    void isThereOnceWhenManySendItAtTheSameMoment() throws Exception {
        List<Callable<Filing>> all = new ArrayList<>();
        for (int sender = 0; sender < 8; sender++) {
            NewDocument same = brought(text(400_000, 1));
            Documents instance = documents(sender % 2 == 0 ? storage : DatabaseExtension.sameAs(storage));
            all.add(() -> instance.add(MEETING, same));
        }
        List<Filing> filings = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (Future<Filing> done : threads.invokeAll(all)) {
            filings.add(done.get());
        }
        threads.shutdown();

        assertThat(filings).containsOnly(Filing.STORED, Filing.ALREADY_THERE).containsOnlyOnce(Filing.STORED);
        assertThat(documents.of(MEETING)).hasSize(1);
        assertThat(count(CHUNKS)).isEqualTo(2);
        assertThat(count(Storage.UNFINISHED_DOCUMENTS)).isZero();
    }

    @Test
    void hasNoMoreThanItsMostAndRoomAgainAfterARemoval() throws IOException {
        for (int number = 0; number < Documents.MOST; number++) {
            assertThat(documents.add(MEETING, brought(text(10, number)))).isEqualTo(Filing.STORED);
        }
        assertThat(documents.add(MEETING, brought(text(10, 1000)))).isEqualTo(Filing.TOO_MANY);
        assertThat(count(CHUNKS)).isEqualTo(Documents.MOST);

        documents.remove(MEETING, first(), "ana", "shows a child");
        assertThat(documents.add(MEETING, brought(text(10, 1000)))).isEqualTo(Filing.STORED);
    }

    @Test
    void leavesOfARemovedOneThatItWasThereAndWhoRemovedItAndWhy() throws IOException {
        documents.add(MEETING, brought(text(700_000, 1)));
        String id = first();
        OpenedDocument opened = documents.open(MEETING, id, "ana").orElseThrow();

        assertThat(documents.remove(MEETING, id, "ana", "shows a child")).isEqualTo(Outcome.DONE);

        KeptDocument left = documents.of(MEETING).get(0);
        assertThat(left.removal()).contains(new Removal("ana", NOW, "shows a child"));
        assertThat(left.title()).isEmpty();
        assertThat(documents.find(MEETING, id)).isEmpty();
        assertThat(documents.open(MEETING, id, "ana")).isEmpty();
        assertThatThrownBy(() -> opened.content().copyTo(new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class);
        assertThat(documents.remove(MEETING, id, "ana", "again")).isEqualTo(Outcome.UNKNOWN);
        assertNothingIsLeft();
    }

    @Test
    void tellsTheAuditTrailWhoAddedReadAndRemovedWhatAndNeverItsTitle() throws IOException {
        documents.add(MEETING, brought("Rosa Tzul", text(10, 1)));
        String id = first();
        read(id);
        documents.remove(MEETING, id, "berta", "shows a child");

        assertThat(entries(AuditAction.DOCUMENT_ADDED)).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("rosa");
            assertThat(entry.tookEffect()).isTrue();
            assertThat(entry.thing().id()).isEqualTo("meeting/0123456789abcdef/" + id);
            assertThat(entry.after()).containsEntry("kind", "photo").containsEntry("size", 10L);
        });
        assertThat(entries(AuditAction.DOCUMENT_DOWNLOADED)).singleElement().satisfies(entry -> assertThat(entry.who())
                .isEqualTo("ana"));
        assertThat(entries(AuditAction.DOCUMENT_REMOVED)).singleElement().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("berta");
            assertThat(entry.reason()).isEqualTo("shows a child");
            assertThat(entry.tookEffect()).isTrue();
        });
        assertThat(storage.collection(Storage.AUDIT).find())
                .extracting(Document::toJson)
                .noneMatch(entry -> entry.contains("Tzul"));
    }

    /** Stops at each command in turn, as a crash would, and looks at what is left. */
    @Test
    void showsNothingHalfStoredAndCleansItWhereverItWasCutOff() throws IOException {
        boolean cut = true;
        int after;
        for (after = 1; cut; after++) {
            Occasion occasion = Occasion.meeting("cut" + after);
            NewDocument brought = brought(text(600_000, after));
            cut = isCut(new AtomicInteger(after), cutOff -> cutOff.add(occasion, brought));

            boolean listed = !documents.of(occasion).isEmpty();
            documents.clean(NOW.plus(Duration.ofMinutes(59)));
            documents.clean(LATER);

            assertThat(documents.of(occasion)).hasSize(listed ? 1 : 0);
            assertThat(count(Storage.UNFINISHED_DOCUMENTS)).isZero();
            assertThat(count(CHUNKS)).as("after command %d", after).isEqualTo(listed ? 3 : 0);
            if (listed) {
                String id = documents.of(occasion).get(0).id();
                assertThat(isCutAndRemoved(occasion, id)).isTrue();
            }
        }
        assertThat(after).as("commands that it was cut off at").isGreaterThan(8);
    }

    /** Removing, cut off at each command in turn, leaves it whole or nothing of its bytes. */
    private boolean isCutAndRemoved(Occasion occasion, String id) {
        boolean cut = true;
        for (int after = 1; cut && documents.find(occasion, id).isPresent(); after++) {
            cut = isCut(new AtomicInteger(after), cutOff -> cutOff.remove(occasion, id, "ana", "shows a child"));
            documents.clean(LATER);
            long expected = documents.find(occasion, id).isPresent() ? 3 : 0;
            assertThat(count(CHUNKS)).as("after command %d", after).isEqualTo(expected);
            assertThat(count(Storage.UNFINISHED_DOCUMENTS)).isZero();
        }
        return documents.find(occasion, id).isEmpty();
    }

    /** An error, as the driver lets no exception of a listener through. */
    private static final class Crash extends Error {}

    private interface Work {
        Object on(Documents documents) throws IOException;
    }

    private boolean isCut(AtomicInteger left, Work work) {
        Storage mortal = DatabaseExtension.sameAs(storage, new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (left.decrementAndGet() < 0) {
                    throw new Crash();
                }
            }
        });
        try {
            Object unused = work.on(documents(mortal));
            return false;
        } catch (Crash crash) {
            return true;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void cleansNothingThatSomebodyIsStillAt() throws IOException {
        storage.collection(Storage.UNFINISHED_DOCUMENTS)
                .insertOne(new Document("_id", "young")
                        .append("occasion", "meeting/m")
                        .append("at", Date.from(NOW)));

        assertThat(documents.clean(NOW.plus(Duration.ofMinutes(59)))).isZero();
        assertThat(documents.clean(LATER)).isEqualTo(1);
    }

    @Test
    void doesNotListWhatWasGivenUpWhileItsSenderSlept() throws IOException {
        AtomicInteger inserted = new AtomicInteger();
        Storage sleepy = DatabaseExtension.sameAs(storage, new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                boolean announced = event.getCommandName().equals("insert")
                        && event.getCommand().getString("insert").getValue().equals(Storage.AUDIT);
                if (announced && inserted.incrementAndGet() == 1) {
                    assertThat(documents.clean(LATER)).isEqualTo(1);
                }
            }
        });

        assertThat(documents(sleepy).add(MEETING, brought(text(10, 1)))).isEqualTo(Filing.TRY_AGAIN);

        assertThat(documents.of(MEETING)).isEmpty();
        assertNothingIsLeft();
        assertThat(entries(AuditAction.DOCUMENT_ADDED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.tookEffect()).isFalse());
        assertThat(documents.add(MEETING, brought(text(10, 1)))).isEqualTo(Filing.STORED);
    }

    @Test
    void leavesNoBytesOfWhatWasGivenUpInTheMiddleOfBeingWritten() throws IOException {
        AtomicInteger inserted = new AtomicInteger();
        Storage sleepy = DatabaseExtension.sameAs(storage, new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                boolean bytes = event.getCommandName().equals("insert")
                        && event.getCommand().getString("insert").getValue().equals(CHUNKS);
                if (bytes && inserted.incrementAndGet() == 2) {
                    assertThat(documents.clean(LATER)).isEqualTo(1);
                }
            }
        });

        assertThat(documents(sleepy).add(MEETING, brought(text(700_000, 1)))).isEqualTo(Filing.TRY_AGAIN);

        assertNothingIsLeft();
    }

    @Test
    void putsATitleInOneLineWithoutSignsThatTurnIt() throws IOException {
        documents.add(MEETING, brought("  The\r\nhall\u202Egpj.\u200B ", text(10, 1)));

        assertThat(documents.of(MEETING).get(0).title()).contains("The hall gpj.");
    }

    /** The questions are by index alone, so that the cost of one does not grow with the others. */
    @Test
    void asksForChunksByBothFieldsOfTheirIndexAlone() throws IOException {
        List<Document> filters = new ArrayList<>();
        Storage watched = DatabaseExtension.sameAs(storage, new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                Document command = Document.parse(event.getCommand().toJson());
                if (CHUNKS.equals(command.get("find"))) {
                    filters.add(command.get("filter", Document.class));
                } else if (CHUNKS.equals(command.get("delete"))) {
                    command.getList("deletes", Document.class)
                            .forEach(one -> filters.add(one.get("q", Document.class)));
                }
            }
        });
        Documents documents = documents(watched);
        documents.add(MEETING, brought(text(600_000, 1)));
        documents.open(MEETING, first(), "ana").orElseThrow().content().copyTo(new ByteArrayOutputStream());
        documents.remove(MEETING, first(), "ana", "shows a child");

        assertThat(filters).hasSizeGreaterThan(6).allSatisfy(filter -> {
            assertThat(filter.keySet()).containsExactly("files_id", "n");
            assertThat(filter.values()).noneMatch(Document.class::isInstance);
        });
    }

    @Test
    void bringsAFileOfManyMegabytesOverWithoutHoldingIt() throws IOException {
        Path large = folder.resolve("large.wav");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.write(SampleFiles.bytes("52494646 24000000 'WAVEfmt '"));
            file.setLength(40L << 20);
        }
        Documents roomy = new Documents(storage, trail, () -> NOW, new Random(1), 50L << 20);
        assertThat(roomy.add(MEETING, new NewDocument(DocumentKind.RECORDING, Optional.empty(), large, true, "rosa")))
                .isEqualTo(Filing.STORED);

        var read = new long[1];
        roomy.open(MEETING, first(), "ana").orElseThrow().content().copyTo(new OutputStream() {
            @Override
            public void write(int octet) {
                read[0]++;
            }

            @Override
            public void write(byte[] octets, int from, int length) {
                assertThat(length).isLessThanOrEqualTo(255 * 1024);
                read[0] += length;
            }
        });
        assertThat(read[0]).isEqualTo(40L << 20);
    }
}

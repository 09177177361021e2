package org.openconsult.app.publicpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openconsult.app.settings.DataFolder;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.export.CommentRow;
import org.openconsult.export.CommentRows;
import org.openconsult.export.ExportFilter;
import org.openconsult.export.table.TableFormat;
import org.openconsult.redaction.Redactions;

class PublicFilesTest {
    private static final ActionPlan PLAN = SamplePlan.load();

    @TempDir
    private Path folder;

    private final AtomicInteger reads = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final SetClock clock = new SetClock();

    private PublicFiles files(boolean slow) {
        return files(new PlayedRows(slow));
    }

    private PublicFiles files(CommentRows rows) {
        return new PublicFiles(rows, new Redactions(List.of()), new DataFolder(folder), clock);
    }

    @Test
    void readTheDatabaseOnceInFiveMinutes() {
        PublicFiles files = files(false);
        Path first = files.comments(PLAN, TableFormat.CSV).orElseThrow().path();
        clock.advance(Duration.ofSeconds(299));
        assertThat(files.comments(PLAN, TableFormat.CSV)).map(PublicFile::path).contains(first);
        assertThat(reads).hasValue(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(files.comments(PLAN, TableFormat.CSV)).map(PublicFile::path).isNotEqualTo(Optional.of(first));
        assertThat(reads).hasValue(2);
    }

    @Test
    void makeOneAtATime() throws Exception {
        PublicFiles files = files(true);
        var making = CompletableFuture.supplyAsync(() -> files.comments(PLAN, TableFormat.CSV));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(files.comments(PLAN, TableFormat.CSV)).isEmpty();
        assertThat(files.comments(PLAN, TableFormat.NDJSON)).isEmpty();
        goOn.countDown();
        assertThat(making.get(10, TimeUnit.SECONDS)).isPresent();
        assertThat(files.comments(PLAN, TableFormat.NDJSON)).isPresent();
        assertThat(reads).hasValue(2);
    }

    @Test
    void areHandedOutForNineMinutesWhileANewerOneIsMade() throws Exception {
        PlayedRows rows = new PlayedRows(false);
        PublicFiles files = files(rows);
        Path before = files.comments(PLAN, TableFormat.CSV).orElseThrow().path();
        rows.slow = true;
        clock.advance(Duration.ofMinutes(6));
        var making = CompletableFuture.supplyAsync(() -> files.comments(PLAN, TableFormat.CSV));
        while (reads.get() < 2) {
            Thread.onSpinWait();
        }
        assertThat(files.comments(PLAN, TableFormat.CSV)).map(PublicFile::path).contains(before);
        clock.advance(Duration.ofMinutes(3));
        assertThat(files.comments(PLAN, TableFormat.CSV)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        files.clear();
        assertThat(before).doesNotExist();
        goOn.countDown();
        assertThat(making.get(10, TimeUnit.SECONDS).orElseThrow().path()).exists();
    }

    @Test
    void leaveNothingOfOneThatCannotBeMadeAndMakeItAgain() throws IOException {
        PlayedRows rows = new PlayedRows(false);
        PublicFiles files = files(rows);
        rows.broken = true;
        assertThatThrownBy(() -> files.comments(PLAN, TableFormat.CSV)).isInstanceOf(IllegalStateException.class);
        try (Stream<Path> there = Files.list(folder.resolve("public-data"))) {
            assertThat(there).isEmpty();
        }
        rows.broken = false;
        assertThat(files.comments(PLAN, TableFormat.CSV)).isPresent();
    }

    @Test
    void areDeletedWhenTheyAreOldAndWhatACrashLeftToo() throws IOException {
        PublicFiles files = files(false);
        Path file = files.comments(PLAN, TableFormat.CSV).orElseThrow().path();
        Path left = Files.createFile(file.resolveSibling("comments-left.csv"));
        files.clear();
        assertThat(left).doesNotExist();
        assertThat(file).exists();
        clock.advance(Duration.ofMinutes(10));
        files.clear();
        try (Stream<Path> there = Files.list(file.getParent())) {
            assertThat(there).isEmpty();
        }
    }

    /** None at all, and where it is slow, only when it may go on. */
    private final class PlayedRows implements CommentRows {
        private volatile boolean slow;
        private volatile boolean broken;

        PlayedRows(boolean slow) {
            this.slow = slow;
        }

        @Override
        public void each(String consultationId, ExportFilter filter, Consumer<CommentRow> row) {
            reads.incrementAndGet();
            begun.countDown();
            if (broken) {
                throw new IllegalStateException("broken");
            }
            if (slow) {
                try {
                    assertThat(goOn.await(10, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public void newest(String consultationId, int comments, Consumer<CommentRow> row) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-16T18:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(now).withZone(zone);
        }
    }
}

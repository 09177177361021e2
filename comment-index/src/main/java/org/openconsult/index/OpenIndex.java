package org.openconsult.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Function;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.response.Answered;
import org.openconsult.search.Figures;
import org.openconsult.search.Progress;
import org.openconsult.storage.Storage;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.CodeBooks;

/** An index that is kept where the storage is, with what was counted of it. Its steps are for one thread. */
final class OpenIndex {
    private static final Duration NEWS_IS_KEPT = Duration.ofDays(1);

    private final CommentIndex index;
    private final Following following;
    private final Function<String, ZoneId> zones;
    private final Function<String, CodeBook> themes;
    private final Function<String, Answered> answered;
    private final Path folder;
    private final InstantSource clock;
    private final Snapshots figures = new Snapshots();

    private final Paced comparing;
    private final Paced committing;
    private final Paced clearing;
    private final Paced counting;
    /** Ages go on when nothing changes. */
    private final Paced countingAnew;

    private volatile boolean upToDate;
    private boolean uncommitted;
    private boolean uncounted = true;

    OpenIndex(
            Storage storage,
            Function<String, Answered> answered,
            Path folder,
            Function<String, ZoneId> zones,
            Function<String, PersonalDataMask> masks,
            InstantSource clock)
            throws IOException {
        this.index = CommentIndex.open(folder);
        this.following = new Following(storage, masks, index);
        this.zones = zones;
        this.themes = consultation -> CodeBooks.of(storage, consultation);
        this.answered = answered;
        this.folder = folder;
        this.clock = clock;
        this.comparing = new Paced(Duration.ofHours(6), 20, clock);
        this.committing = new Paced(Duration.ofSeconds(20), 10, clock);
        this.clearing = new Paced(Duration.ofMinutes(1), 20, clock);
        this.counting = new Paced(Duration.ofSeconds(3), 10, clock);
        this.countingAnew = new Paced(Duration.ofMinutes(10), 10, clock);
    }

    CommentIndex index() {
        return index;
    }

    Figures figures(String consultation) {
        return figures.figures(consultation);
    }

    Progress progress() {
        return new Progress(upToDate, following.compared(), following.expected());
    }

    /** Takes in what is new, and does what is due. */
    void step() throws IOException {
        if (comparing.isDue()) {
            comparing.go(this::compare);
        }
        follow();
        if (clearing.isDue() && index.hasWordsToClear()) {
            clearing.go(index::clearWords);
        }
    }

    private void compare() throws IOException {
        IndexFolder.clearUnused(folder);
        following.forget(clock.instant().minus(NEWS_IS_KEPT));
        following.compare(this::follow);
        upToDate = true;
    }

    private void follow() throws IOException {
        following.follow();
        if (following.hasChanged()) {
            index.refresh();
            uncommitted = true;
            uncounted = true;
        }
        if (uncommitted && committing.isDue()) {
            committing.go(index::commit);
            uncommitted = false;
        }
        if (counting.isDue() && (uncounted || countingAnew.isDue())) {
            counting.go(() -> countingAnew.go(() -> figures.count(index, zones, themes, answered, clock.instant())));
            uncounted = false;
        }
    }

    void close() throws IOException {
        index.close();
    }

    void abandon() throws IOException {
        index.abandon();
    }
}

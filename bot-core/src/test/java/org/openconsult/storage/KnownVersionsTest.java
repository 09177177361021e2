package org.openconsult.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one worker knows may be old: another changes the same things. */
@ExtendWith(DatabaseExtension.class)
@Timeout(60)
class KnownVersionsTest {
    private Versions one;
    private Versions other;

    @BeforeEach
    void use(Storage storage) {
        one = storage.ofTurns().versions(Storage.COMMENTS);
        other = storage.ofTurns().versions(Storage.COMMENTS);
        one.addRepeatably("a", 1, said(1, "one"));
    }

    @Test
    void changesWhatAnotherChangedMeanwhile() {
        other.change("a", 2, KnownVersionsTest::more);
        one.change("a", 3, KnownVersionsTest::more);
        other.change("a", 4, KnownVersionsTest::more);
        assertThat(newest()).containsEntry("text", "one more more more").containsEntry("version", 4L);
    }

    @Test
    void changesWhatWasModeratedMeanwhile() {
        Document moderated = new Document(newest()).append("hidden", true);
        assertThat(other.add("a", 2, moderated)).isTrue();
        one.change("a", 2, KnownVersionsTest::more);
        assertThat(newest()).containsEntry("hidden", true).containsEntry("text", "one more");
    }

    @Test
    void repeatsNoTurnThatAnotherTookMeanwhile() {
        other.change("a", 2, KnownVersionsTest::more);
        other.change("a", 3, KnownVersionsTest::more);
        one.change("a", 2, KnownVersionsTest::more);
        assertThat(newest()).containsEntry("text", "one more more").containsEntry("version", 3L);
    }

    @Test
    void changesNothingThatAnotherErased() {
        other.erase("a", 2, document -> new Document());
        one.change("a", 3, KnownVersionsTest::more);
        assertThat(Versions.isTombstone(newest())).isTrue();
        assertThat(newest()).doesNotContainKey("text");
    }

    @Test
    void forgetsWhatItErased() {
        one.erase("a", 2, document -> new Document());
        one.change("a", 3, document -> {
            throw new AssertionError("It still knew " + document.getString("text"));
        });
        assertThat(Versions.isTombstone(newest())).isTrue();
    }

    @Test
    void repeatsNoTurnThatItKnows() {
        one.change("a", 2, KnownVersionsTest::more);
        one.change("a", 2, KnownVersionsTest::more);
        assertThat(newest()).containsEntry("text", "one more").containsEntry("version", 2L);
    }

    @Test
    void readsALongOneAgain() {
        one.addRepeatably("long", 1, said(1, "x".repeat(4_096)));
        other.overwrite("long", 1, said(1, "short"));
        one.change("long", 2, KnownVersionsTest::more);
        assertThat(other.newest("long").orElseThrow()).containsEntry("text", "short more");
    }

    @Test
    void readsNoneOfAUsualLengthAgain() {
        one.addRepeatably("usual", 1, said(1, "x".repeat(4_000)));
        other.overwrite("usual", 1, said(1, "short"));
        one.change("usual", 2, document -> {
            assertThat(document.getString("text")).hasSize(4_000);
            return document;
        });
    }

    /** The server answers other types than it was given. */
    @Test
    void knowsAThingAsTheServerWouldAnswerIt() {
        AtomicReference<Document> seen = new AtomicReference<>();
        Document given = said(1, "b")
                .append("bytes", new byte[] {1, 2})
                .append("at", Instant.EPOCH)
                .append("list", List.of(new Document("inner", 1L)));
        one.addRepeatably("b", 1, given);
        one.change("b", 2, document -> {
            seen.set(new Document(document));
            return document;
        });
        assertThat(seen.get()).isEqualTo(other.find("b", 1).orElseThrow());
        assertThat(seen.get())
                .containsEntry("bytes", new Binary(new byte[] {1, 2}))
                .containsEntry("at", Date.from(Instant.EPOCH));
    }

    private static Document said(long turn, String text) {
        return new Document("turn", turn).append("text", text);
    }

    private static Document more(Document document) {
        return document.append("text", document.getString("text") + " more");
    }

    private Document newest() {
        return other.newest("a").orElseThrow();
    }
}

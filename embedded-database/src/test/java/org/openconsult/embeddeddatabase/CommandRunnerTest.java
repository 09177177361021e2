package org.openconsult.embeddeddatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandRunnerTest {
    @TempDir
    Path folder;

    private final Failure failure = new Failure();
    private MVStore store;
    private CommandRunner runner;

    @BeforeEach
    void open() {
        store = StoreFile.open(folder, Durability.FORCED, UnaryOperator.identity());
        runner = new CommandRunner(store, failure);
    }

    @AfterEach
    void close() {
        store.closeImmediately();
    }

    @Test
    void neverCommitsInTheMiddleOfACommand() {
        // More than the store takes into its buffer before it commits on its own by default.
        long megabytes = 60;
        runner.write(() -> {
            long version = store.getCurrentVersion();
            for (int i = 0; i < megabytes * 100; i++) {
                store.openMap("map").put("key" + i, "x".repeat(10_000));
            }
            assertThat(store.getCurrentVersion()).isEqualTo(version);
            return new Document();
        });
        assertThat(store.hasUnsavedChanges()).isFalse();
    }

    @Test
    void neverStoresACommandThatBrokeOffInTheMiddle() {
        runner.write(() -> put("whole"));
        assertThatThrownBy(() -> runner.write(() -> {
                    put("half");
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> runner.write(() -> put("later"))).hasMessageContaining("broke off in the middle");
        runner = null;
        store.closeImmediately();
        open();
        assertThat(store.openMap("map")).containsOnlyKeys("whole");
    }

    @Test
    void goesOnAfterACommandThatBrokeOffBeforeItWrote() {
        assertThatThrownBy(() -> runner.write(() -> {
                    throw new ClassCastException();
                }))
                .isInstanceOf(ClassCastException.class);
        assertThat(failure.reason()).isEmpty();
        assertThat(runner.write(() -> put("next"))).containsEntry("put", "next");
    }

    @Test
    void storesWhatARefusedCommandDidBeforeItAnswers() {
        assertThatThrownBy(() -> runner.write(() -> {
                    put("first of two");
                    throw new MongoServerException("the second is refused");
                }))
                .isInstanceOf(MongoServerException.class);
        assertThat(store.hasUnsavedChanges()).isFalse();
        assertThat(failure.reason()).isEmpty();
    }

    @Test
    void givesRepliesThatLaterCommandsDoNotChange() {
        Document stored = new Document("value", 1);
        Document reply = runner.read(() -> stored);
        stored.put("value", 2);
        assertThat(reply).containsEntry("value", 1);
    }

    private Document put(String key) {
        store.openMap("map").put(key, 1);
        return new Document("put", key);
    }
}

package org.openconsult.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Threads are played: a task that was handed to one runs when the test says so. */
class GatheredTest {
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final List<List<Integer>> commands = new ArrayList<>();
    private boolean dead;
    private Runnable meanwhile = () -> {};
    private final Gathered<Integer, Integer> doubling = new Gathered<>(threads::add, later::add, this::doubled);

    private List<Integer> doubled(List<Integer> numbers) {
        commands.add(numbers);
        meanwhile.run();
        if (dead) {
            throw new MongoException("The line is cut");
        }
        return numbers.stream().map(number -> 2 * number).toList();
    }

    private void runAll() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }

    private List<CompletableFuture<Integer>> added(int count) {
        return IntStream.range(0, count).mapToObj(doubling::add).toList();
    }

    @Test
    void whatWaitsGoesInOneCommandAndEachGetsItsOwnResult() {
        List<CompletableFuture<Integer>> done = added(100);
        assertThat(threads).as("threads under way").hasSize(3);
        runAll();

        assertThat(commands).hasSize(1);
        assertThat(done.stream().map(Gathered::result))
                .containsExactlyElementsOf(IntStream.range(0, 100)
                        .map(number -> 2 * number)
                        .boxed()
                        .toList());
    }

    @Test
    void whoeverAsksDoesItWhereNoThreadCanBeHad() {
        Gathered<Integer, Integer> alone = new Gathered<>(
                task -> {
                    throw new RejectedExecutionException();
                },
                Runnable::run,
                this::doubled);

        assertThat(IntStream.range(0, 5).mapToObj(alone::add).map(Gathered::result))
                .containsExactly(0, 2, 4, 6, 8);
        assertThat(alone.addForSoon(5)).isCompletedWithValue(10);
    }

    @Test
    void aCommandHasFiveHundredAtMost() {
        List<CompletableFuture<Integer>> done = added(1_200);
        runAll();

        assertThat(commands).extracting(List::size).containsExactly(500, 500, 200);
        assertThat(done).allMatch(CompletableFuture::isDone);
    }

    @Test
    void whatWaitsBehindAFailedCommandFailsWithItAndWhatComesLaterIsDone() {
        dead = true;
        List<CompletableFuture<Integer>> lost = added(700);
        runAll();
        assertThat(commands).hasSize(1);
        assertThat(lost).allSatisfy(one -> assertThatThrownBy(() -> Gathered.result(one))
                .isInstanceOf(MongoException.class)
                .hasMessage("The line is cut"));

        dead = false;
        CompletableFuture<Integer> later = doubling.add(4);
        runAll();
        assertThat(Gathered.result(later)).isEqualTo(8);
    }

    @Test
    void whoWaitsForItDoesItAndWhatWaitedBeforeWithIt() {
        assertThat(doubling.perform(1)).isEqualTo(2);
        assertThat(threads).isEmpty();

        CompletableFuture<Integer> before = doubling.add(3);
        assertThat(doubling.perform(4)).isEqualTo(8);
        assertThat(before).isCompletedWithValue(6);
        assertThat(commands).containsExactly(List.of(1), List.of(3, 4));
    }

    @Test
    void whatNobodyWaitsForGoesALittleLaterAndTogether() {
        List<CompletableFuture<Integer>> done =
                IntStream.range(0, 100).mapToObj(doubling::addForSoon).toList();
        runAll();
        assertThat(commands).isEmpty();
        assertThat(later).hasSize(1);

        later.remove().run();
        CompletableFuture<Integer> next = doubling.addForSoon(100);
        runAll();
        assertThat(commands).hasSize(1);
        assertThat(done).allMatch(CompletableFuture::isDone);
        assertThat(next).isCompletedWithValue(200);

        assertThat(doubling.addForSoon(101)).isNotDone();
        assertThat(later).as("goes at the time that is set already").hasSize(1);
    }

    @Test
    void whatNobodyWaitsForIsNoReasonForACommandBeforeItsTime() {
        List<CompletableFuture<Integer>> soon = new ArrayList<>();
        meanwhile = () -> soon.add(doubling.addForSoon(9));
        assertThat(doubling.perform(1)).isEqualTo(2);
        runAll();

        assertThat(commands).containsExactly(List.of(1));
        assertThat(soon).hasSize(1).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void whoeverHurriesItServesNobodyForEver() {
        CompletableFuture<Integer> hurried = doubling.addForSoon(5);
        List<CompletableFuture<Integer>> others = new ArrayList<>();
        meanwhile = () -> others.add(doubling.add(6));
        doubling.hurry();

        assertThat(hurried).isCompletedWithValue(10);
        assertThat(commands).containsExactly(List.of(5));
        meanwhile = () -> {};
        runAll();
        assertThat(others).singleElement().satisfies(other -> assertThat(other).isCompletedWithValue(12));
    }

    @Test
    void whatNobodyWaitsForGoesWithWhatSomebodyWaitsFor() {
        CompletableFuture<Integer> before = doubling.addForSoon(3);
        assertThat(doubling.perform(4)).isEqualTo(8);
        assertThat(before).isCompletedWithValue(6);

        CompletableFuture<Integer> hurried = doubling.addForSoon(5);
        doubling.hurry();
        assertThat(hurried).isCompletedWithValue(10);
        assertThat(commands).containsExactly(List.of(4, 3), List.of(5));
    }

    @Test
    void whoIsInterruptedLeavesItToAThread() throws Exception {
        Gathered<Integer, Boolean> asking = new Gathered<>(task -> new Thread(task).start(), numbers -> numbers.stream()
                .map(any -> Thread.currentThread().isInterrupted())
                .toList());
        Thread.currentThread().interrupt();
        try {
            assertThat(asking.perform(1)).isFalse();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whoDoesItHearsThatItFailed() {
        dead = true;
        assertThatThrownBy(() -> doubling.perform(1))
                .isInstanceOf(MongoException.class)
                .hasMessage("The line is cut");
        dead = false;
        assertThat(doubling.perform(2)).isEqualTo(4);
    }
}

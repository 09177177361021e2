package org.openconsult.storage;

import com.mongodb.MongoException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Finishes what a crash left, one by one: one that cannot be finished keeps none of the others from it. */
public final class Leftovers {
    private Leftovers() {}

    /**
     * Finishes some.
     *
     * @param notes of what was left
     * @param finish whether it was there to be finished
     * @param broken is told of those that cannot be
     * @return how many were finished
     * @throws MongoException when the database is out of reach: the rest is left to the next time
     */
    public static <N> int finish(List<N> notes, Predicate<N> finish, BiConsumer<N, RuntimeException> broken) {
        return (int)
                notes.stream().filter(note -> isFinished(note, finish, broken)).count();
    }

    private static <N> boolean isFinished(N note, Predicate<N> finish, BiConsumer<N, RuntimeException> broken) {
        try {
            return finish.test(note);
        } catch (MongoException outage) {
            throw outage;
        } catch (RuntimeException failure) {
            broken.accept(note, failure);
            return false;
        }
    }
}

package org.openconsult.storage;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** An insert that is under way. */
public final class Insertion {
    private final CompletableFuture<BooleanSupplier> outcome;

    Insertion(CompletableFuture<BooleanSupplier> outcome) {
        this.outcome = outcome;
    }

    /** Has something done if it fails, whether or not anybody waits for it. */
    void ifFailed(Runnable then) {
        var unused = outcome.thenApply(BooleanSupplier::getAsBoolean).whenComplete((isNew, failure) -> {
            if (failure != null) {
                then.run();
            }
        });
    }

    /**
     * Waits until it is done.
     *
     * @return false, with nothing changed, when that {@code _id} is taken
     * @throws com.mongodb.MongoException when it may not be stored
     */
    public boolean isNew() {
        return Gathered.result(outcome).getAsBoolean();
    }
}

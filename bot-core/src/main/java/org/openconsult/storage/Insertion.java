package org.openconsult.storage;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** An insert that is under way. */
public final class Insertion {
    private final CompletableFuture<BooleanSupplier> outcome;

    Insertion(CompletableFuture<BooleanSupplier> outcome) {
        this.outcome = outcome;
    }

    /** Whether it did not fail, once that is known; this future never fails. */
    CompletableFuture<Boolean> stored() {
        return outcome.thenApply(BooleanSupplier::getAsBoolean).handle((isNew, failure) -> failure == null);
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

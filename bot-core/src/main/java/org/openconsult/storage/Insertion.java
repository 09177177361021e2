package org.openconsult.storage;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** An insert that is under way. */
public final class Insertion {
    private final CompletableFuture<BooleanSupplier> outcome;

    Insertion(CompletableFuture<BooleanSupplier> outcome) {
        this.outcome = outcome;
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

package org.openconsult.storage;

/**
 * A version that was, or soon will be, or was only meant to be stored.
 *
 * @param collection one of {@link Storage}'s names
 * @param id the thing's own name
 */
public record ToldVersion(String collection, String id, long version) {

    /** Its {@code _id}. */
    public String name() {
        return Versions.name(id, version);
    }
}

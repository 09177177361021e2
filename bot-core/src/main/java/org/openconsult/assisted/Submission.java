package org.openconsult.assisted;

import java.util.List;

/**
 * What somebody sends in one go, and what is stored whole or not at all: one meeting, or all those of a file.
 *
 * @param name the same whenever it is sent again: what it makes is named after it, so it is made once
 * @param enteredBy the name that they sign in with
 */
public record Submission(String name, String consultation, String enteredBy, List<AssistedEntry> entries) {
    public Submission {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("Nothing is entered");
        }
    }

    /**
     * One meeting that somebody typed.
     *
     * @param key made where it was typed, and random, so that no other has it
     */
    public static Submission typed(String key, String consultation, String enteredBy, AssistedEntry entry) {
        return new Submission(
                String.join("/", "typed", consultation, enteredBy, key), consultation, enteredBy, List.of(entry));
    }

    /**
     * The meetings of a file, whoever sends it.
     *
     * @param hash of the file's bytes
     */
    public static Submission ofFile(String hash, String consultation, String enteredBy, List<AssistedEntry> entries) {
        return new Submission(String.join("/", "file", consultation, hash), consultation, enteredBy, entries);
    }

    @Override
    public String toString() {
        return "Submission[" + entries.size() + " entries]";
    }
}

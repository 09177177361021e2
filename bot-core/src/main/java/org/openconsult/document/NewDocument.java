package org.openconsult.document;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A document that somebody brings.
 *
 * @param title as they call it
 * @param file what is in it, on this machine's disk
 * @param agreed those who can be seen, heard or read about in it agreed that it is kept
 * @param by the name that they sign in with
 */
public record NewDocument(DocumentKind kind, Optional<String> title, Path file, boolean agreed, String by) {
    /** In characters. */
    public static final int LONGEST_TITLE = 120;

    public NewDocument {
        title = title.map(NewDocument::inOneLine).filter(words -> !words.isEmpty());
    }

    private static String inOneLine(String title) {
        return title.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Z}]+", " ").strip();
    }

    /** Neither title nor file. */
    @Override
    public String toString() {
        return "NewDocument[" + kind + "]";
    }
}

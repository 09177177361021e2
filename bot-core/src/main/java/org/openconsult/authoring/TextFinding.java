package org.openconsult.authoring;

/**
 * Something about one text that its author should know.
 *
 * @param file the file's name
 * @param line counted from 1
 * @param place the catalog's key or the plan's field
 * @param message one or two plain English sentences
 * @param mistake to be put right, or else only good to know
 */
public record TextFinding(String file, int line, String place, String message, boolean mistake) {

    /** As compilers write it: {@code file:line: place: message}. */
    public String shown() {
        return file + ":" + line + ": " + (place.isEmpty() ? "" : place + ": ") + message;
    }
}

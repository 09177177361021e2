package org.openconsult.conversation.words;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The files beside this package's classes. */
final class Resource {
    private Resource() {}

    static InputStream open(String name) throws IOException {
        InputStream found = Resource.class.getResourceAsStream(name);
        if (found == null) {
            throw new FileNotFoundException(name);
        }
        return found;
    }

    static String text(String name) throws IOException {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

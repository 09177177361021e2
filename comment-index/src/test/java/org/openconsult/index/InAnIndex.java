package org.openconsult.index;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of what is in an index, which is empty at first. */
abstract class InAnIndex {
    @TempDir
    private Path folder;

    private CommentIndex index;

    @BeforeEach
    void open() throws IOException {
        index = CommentIndex.open(folder);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    final CommentIndex index() {
        return index;
    }

    /** They can be found at once. */
    final void put(Some... comments) throws IOException {
        for (Some some : comments) {
            index.put(some.comment());
        }
        index.refresh();
    }
}

package org.openconsult.embeddeddatabase;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system of H2 that records what is done to a file; public since H2 makes its instances. */
public final class RecordedFilePath extends FilePathWrapper {
    private static final Map<String, FileLog> LOGS = new ConcurrentHashMap<>();

    static {
        FilePath.register(new RecordedFilePath());
    }

    /** The name by which H2 gets the file with its recorder. */
    static String layer(String fileName) {
        return "recorded:" + fileName;
    }

    /** The log of the file since it was last opened. */
    static FileLog logOf(Path folder) {
        return LOGS.get(folder.resolve(StoreFile.NAME).toString());
    }

    @Override
    public String getScheme() {
        return "recorded";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        String fileName = getBase().toString();
        FileLog log = new FileLog(Files.readAllBytes(Path.of(fileName)));
        LOGS.put(fileName, log);
        return new RecordedChannel(getBase().open(mode), log);
    }
}

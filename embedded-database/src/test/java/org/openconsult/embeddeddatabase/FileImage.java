package org.openconsult.embeddeddatabase;

import java.util.Arrays;

/** The bytes of a file in memory, to which a log can be applied whole or in parts. */
final class FileImage {
    private byte[] bytes;

    FileImage(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    FileImage copy() {
        return new FileImage(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    void apply(FileLog.Entry entry) {
        if (entry instanceof FileLog.Write write) {
            write(write, 0, write.length());
        } else if (entry instanceof FileLog.Truncate truncate) {
            bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.min(bytes.length, truncate.size())));
        }
    }

    void write(FileLog.Write write, int from, int to) {
        int start = Math.toIntExact(write.position()) + from;
        int end = start + to - from;
        if (bytes.length < end) {
            bytes = Arrays.copyOf(bytes, end);
        }
        write.bytes().get(from, bytes, start, to - from);
    }
}

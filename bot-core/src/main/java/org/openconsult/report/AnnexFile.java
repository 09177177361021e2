package org.openconsult.report;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Stance;

/** Writes comments of an annex into a file one after the other, and reads them from it. */
final class AnnexFile {
    private AnnexFile() {}

    static void write(DataOutputStream out, AnnexEntry entry) throws IOException {
        text(out, entry.publicId());
        out.writeLong(entry.receivedAt().toEpochMilli());
        out.writeInt(entry.revision());
        text(out, entry.channel());
        optional(out, entry.district());
        optional(out, entry.stance().map(Enum::name));
        text(out, entry.status().name());
        optional(out, entry.reason());
        text(out, entry.text());
    }

    private static void optional(DataOutputStream out, Optional<String> value) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            text(out, value.get());
        }
    }

    /** Of any length, unlike what a stream writes by itself. */
    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(octets.length);
        out.write(octets);
    }

    /** All of a file; it is closed after the last one. */
    static Iterator<AnnexEntry> read(Path file) {
        try {
            return new Reader(new DataInputStream(new BufferedInputStream(Files.newInputStream(file))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Reader implements Iterator<AnnexEntry> {
        private final DataInputStream in;
        private Optional<AnnexEntry> ahead;

        Reader(DataInputStream in) throws IOException {
            this.in = in;
            this.ahead = entry();
        }

        @Override
        public boolean hasNext() {
            return ahead.isPresent();
        }

        @Override
        public AnnexEntry next() {
            AnnexEntry next = ahead.orElseThrow(NoSuchElementException::new);
            try {
                ahead = entry();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return next;
        }

        private Optional<AnnexEntry> entry() throws IOException {
            in.mark(1);
            if (in.read() < 0) {
                in.close();
                return Optional.empty();
            }
            in.reset();
            return Optional.of(new AnnexEntry(
                    text(),
                    Instant.ofEpochMilli(in.readLong()),
                    in.readInt(),
                    text(),
                    optional(word -> word),
                    optional(Stance::valueOf),
                    CommentStatus.valueOf(text()),
                    optional(word -> word),
                    text()));
        }

        private <T> Optional<T> optional(Function<String, T> meaning) throws IOException {
            return in.readBoolean() ? Optional.of(meaning.apply(text())) : Optional.empty();
        }

        private String text() throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }
    }
}

package org.openconsult.archive;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A zip whose last file has the check sums of all others, as {@code sha256sum -c} reads them. Closed without {@link #end()} it
 * is cut short, and no reader takes it for whole.
 */
final class SummedZip implements AutoCloseable {
    static final String MANIFEST = "MANIFEST.sha256";

    private final Cut out;
    private final ZipOutputStream zip;
    private final LocalDateTime at;
    private final StringBuilder sums = new StringBuilder();

    /** @param at stands beside each file */
    SummedZip(OutputStream out, Instant at) {
        this.out = new Cut(new BufferedOutputStream(out));
        this.zip = new ZipOutputStream(this.out, StandardCharsets.UTF_8);
        this.at = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** What is in a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream file) throws IOException;
    }

    void add(String name, Content content) throws IOException {
        MessageDigest sum = DigestUtils.getSha256Digest();
        begin(name);
        content.write(new DigestOutputStream(new Unclosed(zip), sum));
        zip.closeEntry();
        sums.append(HexFormat.of().formatHex(sum.digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    /** Adds the check sums and ends the zip. The stream below is left open. */
    void end() throws IOException {
        begin(MANIFEST);
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
        zip.flush();
    }

    /** Frees what it holds; writes nothing more, as an end that is written here would make a part look whole. */
    @Override
    public void close() throws IOException {
        out.isCut = true;
        zip.close();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(at);
        zip.putNextEntry(entry);
    }

    /** Lets nothing through once it is cut, and leaves the stream below open. */
    private static final class Cut extends FilterOutputStream {
        private boolean isCut;

        Cut(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            if (!isCut) {
                out.write(octet);
            }
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            if (!isCut) {
                out.write(octets, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!isCut) {
                out.flush();
            }
        }

        @Override
        public void close() {
            // Whoever gave the stream closes it.
        }
    }

    /** Some writers close what they write to. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            out.write(octets, from, length);
        }

        @Override
        public void close() {
            // The next file goes to the same zip.
        }
    }
}

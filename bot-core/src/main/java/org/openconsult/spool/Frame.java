package org.openconsult.spool;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * How an entry stands in a file: eight bytes that begin every entry, the length of its content and the content's CRC-32C,
 * the CRC-32C of those three, the content. As the head has a checksum of its own, a wrong length is never believed, and
 * the next entry is found by its head whatever lies before it.
 */
final class Frame {
    static final int HEAD_BYTES = 20;
    private static final byte[] MAGIC = {(byte) 0xF5, 'S', 'P', 'O', 'O', 'L', '1', (byte) 0xFE};
    private static final int CHECKED_BYTES = 16;

    /**
     * What a head says.
     *
     * @param length of the content
     * @param checksum of the content
     */
    record Head(int length, int checksum) {
        boolean fits(byte[] content) {
            return content.length == length && crc(content, 0, length) == checksum;
        }
    }

    private Frame() {}

    static ByteBuffer around(byte[] content) {
        ByteBuffer frame = ByteBuffer.allocate(HEAD_BYTES + content.length)
                .put(MAGIC)
                .putInt(content.length)
                .putInt(crc(content, 0, content.length));
        return frame.putInt(crc(frame.array(), 0, CHECKED_BYTES)).put(content).flip();
    }

    /** The head at a place in some bytes; empty when there is none or it was changed. */
    static Optional<Head> head(byte[] bytes, int at) {
        if (!startsWithMagic(bytes, at)
                || bytes.length - at < HEAD_BYTES
                || ByteBuffer.wrap(bytes).getInt(at + CHECKED_BYTES) != crc(bytes, at, CHECKED_BYTES)) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(bytes, at + MAGIC.length, CHECKED_BYTES - MAGIC.length);
        return Optional.of(new Head(head.getInt(), head.getInt())).filter(found -> found.length() >= 0);
    }

    /** The content of a whole frame. */
    static byte[] content(byte[] frame) throws DamagedEntryException {
        byte[] content = Arrays.copyOfRange(frame, Math.min(HEAD_BYTES, frame.length), frame.length);
        if (head(frame, 0).filter(head -> head.fits(content)).isEmpty()) {
            throw new DamagedEntryException("its checksum is wrong");
        }
        return content;
    }

    /** Whether the bytes from a place on are the beginning of the first bytes, as far as they go. */
    static boolean startsWithMagic(byte[] bytes, int at) {
        int length = Math.min(MAGIC.length, bytes.length - at);
        return Arrays.equals(bytes, at, at + length, MAGIC, 0, length);
    }

    private static int crc(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}

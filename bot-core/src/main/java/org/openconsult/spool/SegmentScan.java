package org.openconsult.spool;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the entries in a file's bytes, and what lies between them. A beginning of an entry at the file's end is what a
 * crash leaves of a write that nobody was told had succeeded; it is passed over.
 */
final class SegmentScan {
    /**
     * A part of the file.
     *
     * @param whole an entry; otherwise something that no longer is one
     */
    record Part(int offset, int length, boolean whole) {}

    private final byte[] bytes;
    private final List<Part> parts = new ArrayList<>();

    private SegmentScan(byte[] bytes) {
        this.bytes = bytes;
    }

    static List<Part> of(byte[] bytes) {
        SegmentScan scan = new SegmentScan(bytes);
        int at = 0;
        while (at < bytes.length) {
            at = scan.partAt(at);
        }
        return scan.parts;
    }

    private int partAt(int at) {
        return Frame.head(bytes, at)
                .map(head -> isCutOff(at, head) ? bytes.length : entry(at, Frame.HEAD_BYTES + head.length()))
                .orElseGet(() -> gap(at));
    }

    private boolean isCutOff(int at, Frame.Head head) {
        return head.length() > bytes.length - at - Frame.HEAD_BYTES;
    }

    /** Whether its content is right is found out when it is opened. */
    private int entry(int at, int length) {
        parts.add(new Part(at, length, true));
        return at + length;
    }

    private int gap(int at) {
        int next = IntStream.range(at + 1, bytes.length)
                .filter(place -> Frame.head(bytes, place).isPresent())
                .findFirst()
                .orElse(bytes.length);
        if (next < bytes.length || !isTorn(at)) {
            parts.add(new Part(at, next - at, false));
        }
        return next;
    }

    /** Some file systems make a file longer before they write into it: zeros are a write that a power cut ended. */
    private boolean isTorn(int at) {
        boolean headIsCutOff = bytes.length - at < Frame.HEAD_BYTES && Frame.startsWithMagic(bytes, at);
        return headIsCutOff || IntStream.range(at, bytes.length).allMatch(place -> bytes[place] == 0);
    }
}

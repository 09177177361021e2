package org.openconsult.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.openconsult.channel.InboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what an earlier process has left in the spool, and sets aside what cannot be read. */
final class LeftFiles {
    private static final Logger LOG = LoggerFactory.getLogger(LeftFiles.class);

    private final SpoolFiles files;
    private final AsideFolder aside;
    private final SpoolCodec codec;
    private final Backlog backlog;

    LeftFiles(SpoolFiles files, AsideFolder aside, SpoolCodec codec, Backlog backlog) {
        this.files = files;
        this.aside = aside;
        this.codec = codec;
        this.backlog = backlog;
    }

    void find(Path file) throws IOException {
        try {
            find(file, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            LOG.error("A spool file cannot be read and is set aside as a whole: {}", unreadable.toString());
            aside.adopt(file, String.valueOf(file.getFileName()));
        }
    }

    private void find(Path file, byte[] bytes) {
        Segment segment = files.adopt(file, bytes.length);
        for (SegmentScan.Part part : SegmentScan.of(bytes)) {
            take(segment, part, Arrays.copyOfRange(bytes, part.offset(), part.offset() + part.length()));
        }
        files.deleteIfUseless(segment);
    }

    private void take(Segment segment, SegmentScan.Part part, byte[] frame) {
        try {
            if (!part.whole()) {
                throw new DamagedEntryException("what stands there is no entry any more");
            }
            add(codec.read(Frame.content(frame)), segment, part);
        } catch (DamagedEntryException damaged) {
            setAside(segment, part.offset(), frame, String.valueOf(damaged.getMessage()));
        }
    }

    /** A message that stands there twice was put back by hand; once is enough. */
    private void add(InboundMessage message, Segment segment, SegmentScan.Part part) {
        if (backlog.find(message.key()).isEmpty()) {
            segment.need();
            backlog.add(new Waiting(
                    message.key(), Sender.of(message), message.receivedAt(), segment, part.offset(), part.length()));
        }
    }

    private void setAside(Segment segment, long offset, byte[] bytes, String reason) {
        String name = AsideFolder.name(segment.file(), offset);
        try {
            aside.keep(name, bytes);
            LOG.error("A part of the spool was set aside as {}: {}", name, reason);
        } catch (IOException notNow) {
            // The file stays, so that nothing is lost; the next start tries again.
            segment.need();
            LOG.error("A part of the spool cannot be read ({}) and not be set aside: {}", reason, notNow.toString());
        }
    }
}

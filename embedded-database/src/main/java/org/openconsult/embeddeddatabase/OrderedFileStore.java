package org.openconsult.embeddeddatabase;

import java.nio.ByteBuffer;
import java.util.HashMap;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/**
 * A store's file that is readable whenever the power goes.
 *
 * <p>On opening, H2 trusts a chunk of which it finds head and end. So a chunk's head reaches the medium only after all
 * the rest, and the file's header only after the chunk it points to.
 */
final class OrderedFileStore extends SingleFileStore {
    /** One sector, the least that a medium writes whole. A chunk's head is shorter. */
    private static final int HEAD = 512;

    private final Durability durability;

    /** Written only by the one who commits, which is one at a time. */
    private volatile boolean unforced;

    OrderedFileStore(Durability durability) {
        super(new HashMap<>());
        this.durability = durability;
    }

    @Override
    protected void writeFully(SFChunk chunk, long position, ByteBuffer source) {
        if (position == 0) {
            sync();
        } else if (source.remaining() > HEAD) {
            write(chunk, position + HEAD, part(source, HEAD, source.remaining()));
            sync();
            write(chunk, position, part(source, 0, HEAD));
            source.position(source.limit());
            return;
        }
        write(chunk, position, source);
    }

    private void write(SFChunk chunk, long position, ByteBuffer source) {
        unforced = true;
        super.writeFully(chunk, position, source);
    }

    private static ByteBuffer part(ByteBuffer source, int from, int to) {
        int start = source.position();
        return source.duplicate().limit(start + to).position(start + from);
    }

    @Override
    public void truncate(long size) {
        unforced = true;
        super.truncate(size);
    }

    /** Forces what was written since the last time. */
    @Override
    public void sync() {
        if (unforced && durability == Durability.FORCED) {
            super.sync();
            unforced = false;
        }
    }

    /** A clean end is forced whatever the setting: it costs once. */
    @Override
    protected void writeCleanShutdown() {
        super.writeCleanShutdown();
        super.sync();
    }
}

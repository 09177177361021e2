package org.openconsult.embeddeddatabase;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Documents, written as BSON as they came. The library's way, Java serialization, is slower and several times as long; what
 * older files have of it is read.
 */
final class StoredDocuments extends ObjectDataType {
    /** H2 knows no such tag: its last one is 119. */
    private static final byte BSON = 121;

    /** What a document takes in memory beside what it takes in the file, about. */
    private static final int MEMORY_PER_BYTE = 3;

    /** Moves with what is written and read; a guess is enough, of when a page is full. */
    private volatile int usualSize = 1_000;

    @Override
    public int getMemory(Object document) {
        return document instanceof Document ? usualSize : super.getMemory(document);
    }

    @Override
    public void write(WriteBuffer buffer, Object value) {
        if (!(value instanceof Document document)) {
            super.write(buffer, value);
            return;
        }
        ByteBuf bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        seen(bytes.readableBytes());
        buffer.put(BSON).putVarInt(bytes.readableBytes()).put(bytes.nioBuffer());
    }

    @Override
    public Object read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != BSON) {
            return super.read(buffer);
        }
        buffer.get();
        int length = DataUtils.readVarInt(buffer);
        seen(length);
        ByteBuffer bytes = buffer.slice(buffer.position(), length);
        buffer.position(buffer.position() + length);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    private void seen(int bytes) {
        int before = usualSize;
        usualSize = before + (MEMORY_PER_BYTE * bytes - before) / 16;
    }
}

package org.openconsult.export;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.bson.ByteBuf;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.openconsult.disk.sort.RecordForm;
import org.openconsult.storage.Versions;

/** A version of a thing as the database gave it: most are only sorted, so their fields are read when they are wanted. */
record StoredVersion(String id, long version, RawBsonDocument bson) {
    static final Comparator<StoredVersion> BY_ID =
            Comparator.comparing(StoredVersion::id).thenComparing(StoredVersion::version);

    static final RecordForm<StoredVersion> FORM = new Form();

    /** Beside the bytes: the objects themselves. */
    private static final int OVERHEAD = 100;

    private static final DocumentCodec CODEC = new DocumentCodec();

    static StoredVersion of(RawBsonDocument document) {
        return new StoredVersion(
                document.getString(Versions.ID).getValue(),
                document.getInt64(Versions.VERSION).getValue(),
                document);
    }

    Document document() {
        return bson.decode(CODEC);
    }

    private static final class Form implements RecordForm<StoredVersion> {
        @Override
        public int size(StoredVersion version) {
            return version.bson.getByteBuffer().remaining() + version.id.length() + OVERHEAD;
        }

        @Override
        public void write(StoredVersion version, DataOutput out) throws IOException {
            out.writeUTF(version.id);
            out.writeLong(version.version);
            ByteBuf buffer = version.bson.getByteBuffer();
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        @Override
        public StoredVersion read(DataInput in) throws IOException {
            String id = in.readUTF();
            long version = in.readLong();
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return new StoredVersion(id, version, new RawBsonDocument(bytes));
        }
    }
}

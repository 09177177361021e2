package org.openconsult.embeddeddatabase;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * Keys of unique indexes. Nearly all are one short text; these are written as such, and compared as such. All others are
 * written and compared by the library's way, Java serialization, which took most of the time of finding anything.
 *
 * <p>The order is the one that serialized keys have, so that indexes of older files stay as they are: there the length of a
 * text stands before it.
 */
final class StoredKeys extends ObjectDataType {
    /** H2 knows no such tag: its last one is 119. */
    private static final byte ONE_TEXT = 120;

    /** Serialization writes the length of longer ones otherwise, and of other characters another number of bytes. */
    private static final int LONGEST = 65_535;

    StoredKeys() {
        // What is left to the library is serialized keys alone. It remembers the kind that it met last, and two that
        // compare at once must not
        // meet another.
        var unused = super.getMemory(new KeyValue(0));
    }

    @Override
    public int compare(Object one, Object other) {
        if (one instanceof KeyValue oneKey && other instanceof KeyValue otherKey) {
            if (isOneText(oneKey) && isOneText(otherKey)) {
                return compare((String) oneKey.get(0), (String) otherKey.get(0));
            }
        }
        return super.compare(one, other);
    }

    private static int compare(String one, String other) {
        return one.length() == other.length()
                ? Integer.signum(one.compareTo(other))
                : Integer.compare(one.length(), other.length());
    }

    @Override
    public int getMemory(Object key) {
        return key instanceof KeyValue parts && isOneText(parts)
                ? StringDataType.INSTANCE.getMemory((String) parts.get(0))
                : super.getMemory(key);
    }

    @Override
    public void write(WriteBuffer buffer, Object key) {
        if (key instanceof KeyValue parts && isOneText(parts)) {
            StringDataType.INSTANCE.write(buffer.put(ONE_TEXT), (String) parts.get(0));
        } else {
            super.write(buffer, key);
        }
    }

    @Override
    public Object read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != ONE_TEXT) {
            return super.read(buffer);
        }
        buffer.get();
        return new KeyValue(StringDataType.INSTANCE.read(buffer));
    }

    private static boolean isOneText(KeyValue key) {
        return key.size() == 1 && key.get(0) instanceof String text && text.length() <= LONGEST && isPlain(text);
    }

    private static boolean isPlain(String text) {
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            if (character == 0 || character > 127) {
                return false;
            }
        }
        return true;
    }
}

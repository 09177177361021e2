package org.openconsult.export;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Of versions that come thing by thing, the newest of each. */
final class NewestOfEach<T> implements Iterator<T> {
    private final Iterator<T> versions;
    private final Function<T, StoredVersion> name;
    private @Nullable T ahead;

    /** @param name tells whose version it is, and which */
    NewestOfEach(Iterator<T> versions, Function<T, StoredVersion> name) {
        this.versions = versions;
        this.name = name;
        this.ahead = read();
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public T next() {
        T newest = ahead;
        if (newest == null) {
            throw new NoSuchElementException();
        }
        ahead = read();
        while (ahead != null && isSameThing(newest, ahead)) {
            newest = newer(newest, ahead);
            ahead = read();
        }
        return newest;
    }

    private @Nullable T read() {
        return versions.hasNext() ? versions.next() : null;
    }

    private T newer(T one, T other) {
        return name.apply(one).version() > name.apply(other).version() ? one : other;
    }

    private boolean isSameThing(T one, T other) {
        return name.apply(one).id().equals(name.apply(other).id());
    }
}

package org.openconsult.embeddeddatabase;

import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVStore;

/** Remembers the root of every map in a store, to tell whether anything was written since. */
final class MapRoots {
    private final MVStore store;
    private final StoreMaps maps;
    private final List<Object> roots;

    MapRoots(MVStore store, StoreMaps maps) {
        this.store = store;
        this.maps = maps;
        this.roots = roots();
    }

    /** Says whether any map was written, added or removed since, as far as no commit came between. */
    boolean changed() {
        List<Object> now = roots();
        if (now.size() != roots.size()) {
            return true;
        }
        for (int i = 0; i < now.size(); i++) {
            // Roots are immutable: a write makes a new one.
            if (now.get(i) != roots.get(i)) {
                return true;
            }
        }
        return false;
    }

    private List<Object> roots() {
        List<Object> roots = new ArrayList<>();
        roots.add(store.getMetaMap().getRoot());
        maps.all().forEach(map -> roots.add(map.getRoot()));
        return roots;
    }
}

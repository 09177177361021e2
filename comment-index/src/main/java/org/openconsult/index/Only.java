package org.openconsult.index;

import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/** Hands everything that is found to one collector: searches here are done by the thread that asks. */
record Only<C extends Collector>(C collector) implements CollectorManager<C, C> {
    @Override
    public C newCollector() {
        return collector;
    }

    @Override
    public C reduce(Collection<C> collectors) {
        return collector;
    }
}

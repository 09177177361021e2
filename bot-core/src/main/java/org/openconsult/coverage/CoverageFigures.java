package org.openconsult.coverage;

import org.openconsult.search.Count;

/** Counts the comments that count: what is hidden, taken back, erased or a trial is left out. */
@FunctionalInterface
public interface CoverageFigures {
    Count of(Cell cell);
}

package org.openconsult.app.architecture.planted.cycle.second;

import org.openconsult.app.architecture.planted.cycle.first.First;

/** Needs the one that needs it. */
public class Second {
    final First first;

    Second(First first) {
        this.first = first;
    }
}

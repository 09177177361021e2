package org.openconsult.app.architecture.planted.cycle.first;

import org.openconsult.app.architecture.planted.cycle.second.Second;

/** Needs the other. */
public class First {
    final Second second;

    First(Second second) {
        this.second = second;
    }
}

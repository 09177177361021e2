package org.openconsult.faults.agent;

/** What a method that is switched off answers. */
enum Instead {
    /** Nothing; zero, false or null where it must answer. */
    NOTHING,
    TRUE,
    /** An empty {@link java.util.Optional}. */
    EMPTY
}

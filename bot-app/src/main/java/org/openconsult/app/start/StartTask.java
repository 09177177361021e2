package org.openconsult.app.start;

/**
 * Something to be done once before the product is of use, that needs the database: indexes, the first account, the
 * sample. Run again until it succeeds, so doing it twice must do no harm. Ordered by {@code @Order}.
 */
public interface StartTask {

    /** What it does, as an operator would say it: {@code the first account}. */
    String name();

    /** Any exception means: try again later. */
    void run();
}

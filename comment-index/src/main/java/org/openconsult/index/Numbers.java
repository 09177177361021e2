package org.openconsult.index;

import java.util.Arrays;

/** A long row of small numbers. */
final class Numbers {
    private int[] values = new int[1024];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size] = value;
        size++;
    }

    int get(int place) {
        return values[place];
    }
}

package org.openconsult.consultation.plan;

import java.util.HashMap;
import java.util.Map;

/** Values of which each may stand in the file once. */
final class Unique<T> {
    private final Map<T, Field> first = new HashMap<>();

    /** The same value; its second use is reported. */
    T add(Field field, T value) {
        Field earlier = first.putIfAbsent(value, field);
        if (earlier != null) {
            field.error(Remark.TAKEN, value, earlier.line());
        }
        return value;
    }
}

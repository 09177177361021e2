package org.openconsult.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.openconsult.search.Figures;

/** What one field says of many comments, as small numbers: there are few different values. */
final class Dimension {
    private final String field;
    private final List<String> names = new ArrayList<>(List.of(Figures.UNKNOWN));
    private final Map<String, Integer> numbers = new HashMap<>(Map.of(Figures.UNKNOWN, 0));
    private final Numbers values = new Numbers();

    Dimension(String field) {
        this.field = field;
    }

    /** What a field's values mean in one part of the index. */
    interface Part {
        int number(int entry) throws IOException;
    }

    Part of(LeafReader reader) throws IOException {
        SortedDocValues found = DocValues.getSorted(reader, field);
        int[] known = new int[found.getValueCount()];
        for (int number = 0; number < known.length; number++) {
            known[number] = number(found.lookupOrd(number).utf8ToString());
        }
        return entry -> found.advanceExact(entry) ? known[found.ordValue()] : 0;
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, another -> {
            names.add(another);
            return names.size() - 1;
        });
    }

    void add(int number) {
        values.add(number);
    }

    int get(int row) {
        return values.get(row);
    }

    String name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }
}

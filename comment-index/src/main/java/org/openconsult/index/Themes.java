package org.openconsult.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.openconsult.search.Figures;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.Theme;

/** Which themes many comments have, or those that these stand for, each different set of themes as a small number. */
final class Themes {
    private final CodeBook book;
    private final List<List<String>> sets = new ArrayList<>();
    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final Numbers values = new Numbers();

    Themes(CodeBook book) {
        this.book = book;
    }

    Dimension.Part of(LeafReader reader) throws IOException {
        SortedSetDocValues found = DocValues.getSortedSet(reader, Fields.THEME);
        Map<List<Long>, Integer> known = new HashMap<>();
        return entry -> {
            List<Long> ordinals = new ArrayList<>();
            if (found.advanceExact(entry)) {
                for (int left = found.docValueCount(); left > 0; left--) {
                    ordinals.add(found.nextOrd());
                }
            }
            Integer number = known.get(ordinals);
            if (number == null) {
                number = number(names(found, ordinals));
                known.put(ordinals, number);
            }
            return number;
        };
    }

    private List<String> names(SortedSetDocValues found, List<Long> ordinals) throws IOException {
        Set<String> names = new TreeSet<>();
        for (long ordinal : ordinals) {
            String name = found.lookupOrd(ordinal).utf8ToString();
            names.add(book.standsFor(name).map(Theme::id).orElse(name));
        }
        return names.isEmpty() ? List.of(Figures.UNKNOWN) : List.copyOf(names);
    }

    private int number(List<String> names) {
        return numbers.computeIfAbsent(names, another -> {
            sets.add(another);
            return sets.size() - 1;
        });
    }

    void add(int number) {
        values.add(number);
    }

    List<String> of(int row) {
        return sets.get(values.get(row));
    }
}

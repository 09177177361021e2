package org.openconsult.app.desk.themes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.Theme;

/** How many comments have each theme, or one that was merged with it. */
final class ThemeCounts {
    private ThemeCounts() {}

    static Map<String, Long> of(CodeBook book, Figures figures) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Theme theme : book.themes()) {
            String counted = book.standsFor(theme.id()).orElse(theme).id();
            counts.put(
                    theme.id(),
                    figures.themes().getOrDefault(counted, Count.NONE).comments());
        }
        return counts;
    }
}

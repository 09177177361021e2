package org.openconsult.app.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A field that says something else than before. */
public record ChangedText(FieldName field, WordChanges words) {

    /** All fields that differ, in their order. */
    public static List<ChangedText> between(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .filter(name -> !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")))
                .map(name -> of(name, before.getOrDefault(name, ""), after.getOrDefault(name, "")))
                .toList();
    }

    public static ChangedText of(String name, String before, String after) {
        return new ChangedText(FieldName.of(name), WordChanges.between(before, after));
    }
}

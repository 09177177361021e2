package org.openconsult.theme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The themes of a consultation, in the order in which they were added.
 *
 * @param version is given back with a change of what was read here; 0 while there is nothing
 */
public record CodeBook(long version, List<Theme> themes) {
    public CodeBook {
        themes = List.copyOf(themes);
    }

    public Optional<Theme> find(String id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    /** Those that comments may be given. */
    public List<Theme> inUse() {
        return themes.stream().filter(Theme::isInUse).toList();
    }

    /** The theme that an id stands for: itself, or what it was merged into in the end. */
    public Optional<Theme> standsFor(String id) {
        Optional<Theme> theme = find(id);
        for (int merged = 0;
                merged < themes.size() && theme.flatMap(Theme::mergedInto).isPresent();
                merged++) {
            theme = theme.flatMap(Theme::mergedInto).flatMap(this::find);
        }
        return theme;
    }

    /** What the ids that a comment has stand for, each once. */
    public List<Theme> standFor(Collection<String> ids) {
        return ids.stream()
                .map(this::standsFor)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /**
     * The ids that comments on the same as a theme may have: its own or that of what it was merged into, and those of all that
     * were merged into that. None for what is not in the book.
     */
    public List<String> idsThatStandFor(String id) {
        return standsFor(id)
                .map(end -> themes.stream()
                        .map(Theme::id)
                        .filter(any -> standsFor(any).filter(end::equals).isPresent())
                        .toList())
                .orElse(List.of());
    }
}

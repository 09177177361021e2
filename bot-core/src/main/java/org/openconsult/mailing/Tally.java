package org.openconsult.mailing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many of a mailing's recipients came to what.
 *
 * @param counts by mark; what nobody came to has no entry
 */
public record Tally(Map<Mark, Long> counts) {
    public Tally {
        counts = Map.copyOf(counts);
    }

    public long of(Mark mark) {
        return counts.getOrDefault(mark, 0L);
    }

    public long of(Mark.Group group) {
        return Arrays.stream(Mark.values())
                .filter(mark -> mark.group() == group)
                .mapToLong(this::of)
                .sum();
    }

    /** How many there are. */
    public long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    static Tally of(Iterable<PieceMarks> pieces) {
        Map<Mark, Long> counts = new EnumMap<>(Mark.class);
        for (PieceMarks piece : pieces) {
            for (int place = 0; place < piece.size(); place++) {
                counts.merge(piece.at(place), 1L, Long::sum);
            }
        }
        return new Tally(counts);
    }
}

package org.openconsult.app.desk.coverage;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openconsult.coverage.CoverageTarget;
import org.openconsult.coverage.Slot;
import org.springframework.util.MultiValueMap;

/**
 * A target as a line of the form: of commitment, district and channel each nothing (in all), a star (each by itself) or one.
 *
 * @param comments empty for none
 */
public record TargetLine(String commitment, String district, String channel, String comments, String people) {
    static final TargetLine EMPTY = new TargetLine("", "", "", "", "");

    private static final String EACH = "*";

    static TargetLine of(CoverageTarget target) {
        return new TargetLine(
                shown(target.commitment()),
                shown(target.district()),
                shown(target.channel()),
                number(target.comments()),
                number(target.people()));
    }

    private static String shown(Slot slot) {
        if (slot instanceof Slot.One one) {
            return one.id();
        }
        return slot instanceof Slot.Each ? EACH : "";
    }

    private static String number(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    /**
     * The lines that say a number.
     *
     * @throws IllegalArgumentException when one says something else, or the lines are not whole
     */
    static List<CoverageTarget> read(MultiValueMap<String, String> form) {
        List<String> comments = form.getOrDefault("comments", List.of());
        return IntStream.range(0, comments.size())
                .mapToObj(line -> read(form, line))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<CoverageTarget> read(MultiValueMap<String, String> form, int line) {
        int comments = number(form, "comments", line);
        int people = number(form, "people", line);
        return comments == 0 && people == 0
                ? Optional.empty()
                : Optional.of(new CoverageTarget(
                        slot(field(form, "commitment", line)),
                        slot(field(form, "district", line)),
                        slot(field(form, "channel", line)),
                        comments,
                        people));
    }

    private static int number(MultiValueMap<String, String> form, String name, int line) {
        String typed = field(form, name, line);
        return typed.isEmpty() ? 0 : Integer.parseInt(typed);
    }

    private static String field(MultiValueMap<String, String> form, String name, int line) {
        List<String> fields = form.getOrDefault(name, List.of());
        if (line >= fields.size()) {
            throw new IllegalArgumentException("A line of the form is not whole");
        }
        return fields.get(line).strip();
    }

    private static Slot slot(String value) {
        return switch (value) {
            case "" -> new Slot.Any();
            case EACH -> new Slot.Each();
            default -> new Slot.One(value);
        };
    }
}

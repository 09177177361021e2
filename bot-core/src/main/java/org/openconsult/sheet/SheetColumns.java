package org.openconsult.sheet;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which column of a sheet holds which field. Columns are named by the fields' words, in any case, with blanks or dashes where
 * the words have underscores.
 */
public final class SheetColumns<F extends Enum<F>> {
    private static final int SHOWN = 60;

    private final Class<F> kind;
    private final Map<F, Integer> columns;

    private SheetColumns(Class<F> kind, Map<F, Integer> columns) {
        this.kind = kind;
        this.columns = columns;
    }

    /**
     * Reads the names.
     *
     * @param known the fields that a sheet may have
     * @param needed those of them that it must have
     * @throws SheetRefusal when a column is unknown, there twice or missing
     */
    public static <F extends Enum<F>> SheetColumns<F> of(SheetLine first, Class<F> kind, Set<F> known, Set<F> needed)
            throws SheetRefusal {
        Map<F, Integer> columns = new EnumMap<>(kind);
        for (int column = 0; column < first.cells().size(); column++) {
            String name = first.cell(column).text().strip();
            if (!name.isEmpty()) {
                F field = field(name, known);
                if (columns.put(field, column) != null) {
                    throw new SheetRefusal(SheetProblem.COLUMN_TWICE, word(field));
                }
            }
        }
        for (F field : kind.getEnumConstants()) {
            if (needed.contains(field) && !columns.containsKey(field)) {
                throw new SheetRefusal(SheetProblem.MISSING_COLUMN, word(field));
            }
        }
        return new SheetColumns<>(kind, columns);
    }

    private static <F extends Enum<F>> F field(String name, Set<F> known) throws SheetRefusal {
        String word = name.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        for (F field : known) {
            if (word(field).equals(word)) {
                return field;
            }
        }
        throw new SheetRefusal(SheetProblem.UNKNOWN_COLUMN, name.substring(0, Math.min(SHOWN, name.length())));
    }

    private static String word(Enum<?> field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a line has in each column.
     *
     * @param formula is told of fields that hold one, which are empty then
     */
    public Map<F, String> fields(SheetLine line, Consumer<F> formula) {
        Map<F, String> fields = new EnumMap<>(kind);
        columns.forEach((field, column) -> {
            SheetCell cell = line.cell(column);
            if (cell.formula()) {
                formula.accept(field);
            }
            fields.put(field, cell.text());
        });
        return fields;
    }
}

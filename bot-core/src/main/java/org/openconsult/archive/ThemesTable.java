package org.openconsult.archive;

import static org.openconsult.export.table.Column.always;
import static org.openconsult.export.table.Column.ofText;
import static org.openconsult.export.table.Column.optional;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openconsult.archive.ThemesTable.Row;
import org.openconsult.consultation.Language;
import org.openconsult.export.table.Table;
import org.openconsult.search.CommentSearch;
import org.openconsult.search.Count;
import org.openconsult.search.Figures;
import org.openconsult.storage.Storage;
import org.openconsult.theme.CodeBook;
import org.openconsult.theme.CodeBooks;
import org.openconsult.theme.Theme;

/** The code book, and how much was given each of its themes. */
record ThemesTable(Storage storage, CommentSearch search) implements ArchiveTable<Row> {
    private static final Table<Row> TABLE = new Table<>(
            "themes",
            "A row is one theme of the code book by which coordinators sort comments.",
            List.of(
                    always("theme_id", "Names the theme for ever.", row -> row.theme()
                            .id()),
                    always(
                            "name",
                            "Its name in the plan's own language, as the table comments has it.",
                            row -> row.theme().name().in(row.own(), row.own())),
                    always("names", "Its name in each language, like en: Roads; es: Caminos.", Row::names),
                    optional("key", "What coordinators press to give it to a comment.", row -> row.theme()
                            .key()),
                    ofText(
                            "description",
                            "What belongs to it, in the coordinators' words. May be empty.",
                            row -> Optional.of(row.theme().description())),
                    optional(
                            "merged_into",
                            "The theme_id of the theme that it stands for since both were merged.",
                            row -> row.theme().mergedInto()),
                    always(
                            "retired",
                            "true when it is given to no more comments; those that have it keep it.",
                            row -> row.theme().retired()),
                    always(
                            "comments",
                            "How many comments have it, or one that was merged with it. Only those that count: no hidden, withdrawn"
                                    + " or erased ones. Merged themes show the same number.",
                            row -> row.count().comments()),
                    always("people", "Of how many people these are, each counted once.", row -> row.count()
                            .people()),
                    always("counted_at_utc", "When that was counted, in UTC.", Row::countedAt)));

    /** @param own the plan's own language */
    record Row(Theme theme, Count count, Language own, Figures figures) {
        String names() {
            return theme.name().texts().entrySet().stream()
                    .map(name -> name.getKey().tag() + ": " + name.getValue())
                    .collect(Collectors.joining("; "));
        }

        OffsetDateTime countedAt() {
            return figures.at().atOffset(ZoneOffset.UTC);
        }
    }

    @Override
    public Table<Row> table() {
        return TABLE;
    }

    @Override
    public void each(ArchiveRequest request, Consumer<Row> row) {
        String consultation = request.plan().id();
        CodeBook book = CodeBooks.of(storage, consultation);
        Figures figures = search.figures(consultation);
        for (Theme theme : book.themes()) {
            String counted = book.standsFor(theme.id()).orElse(theme).id();
            Count count = figures.themes().getOrDefault(counted, Count.NONE);
            row.accept(new Row(theme, count, request.plan().defaultLanguage(), figures));
        }
    }
}

package org.openconsult.archive;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.export.CommentExport;
import org.openconsult.export.table.Column;
import org.openconsult.export.table.Table;

/**
 * Says what an archive holds: every table and every column, in plain words.
 *
 * @param allCounted whether all that was stored had been counted when the archive was begun
 */
record Readme(List<Table<?>> tables, ArchiveRequest request, boolean allCounted) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    String text() {
        return String.join(
                        "\n\n",
                        head(),
                        files(),
                        reading(),
                        counts(),
                        tables.stream().map(Readme::table).collect(Collectors.joining("\n\n")))
                + "\n";
    }

    private String head() {
        ActionPlan plan = request.plan();
        String title =
                plan.title().in(plan.defaultLanguage(), plan.defaultLanguage()).replaceAll("\\s+", " ");
        return title + "\nThe public consultation " + plan.id() + " in tables, as it stood on "
                + MINUTE.format(request.at().atOffset(ZoneOffset.UTC)) + ".\n\n"
                + "Profile: " + profile() + "\n"
                + "Comments: "
                + (request.filters().isEmpty()
                        ? "all of them."
                        : "only those with " + filters() + ". All other tables are whole.");
    }

    private String profile() {
        return switch (request.profile()) {
            case PUBLIC ->
                "public, for everybody. Phone numbers and the like are masked in texts, words of hidden and withdrawn"
                        + " comments are left out, and nothing tells which comments are of one person.";
            case ANALYST ->
                "analyst, for those who evaluate. Phone numbers and the like are masked in texts. Not to be published: it"
                        + " has the words of hidden and withdrawn comments, and tells which comments are of one person.";
            case RESTRICTED ->
                "restricted, for administrators. Texts are as people wrote them, with all that they tell of anybody."
                        + " Not to be handed on.";
        };
    }

    private String filters() {
        return request.filters().entrySet().stream()
                .map(filter -> filter.getKey() + " " + filter.getValue().replaceAll("\\s+", " "))
                .collect(Collectors.joining(", "));
    }

    private String files() {
        String comments = CommentExport.TABLE.name();
        return "FILES\n"
                + tables.stream().map(table -> "  " + table.name() + ".csv\n").collect(Collectors.joining())
                + "  " + comments + ".ndjson    the table " + comments + " for programs, each text as it came\n"
                + "  " + ConsultationArchive.WORKBOOK + "    all tables in one workbook of Excel, a sheet each\n"
                + "  " + SummedZip.MANIFEST + "    check sums of all other files; \"sha256sum -c " + SummedZip.MANIFEST
                + "\" tells whether any was changed";
    }

    private static String reading() {
        return """
                HOW TO READ THEM
                CSV is RFC 4180 in UTF-8 with a byte order mark. An apostrophe stands in front of a cell that a spreadsheet would \
                take for a formula; it is no part of the text. The other formats have none.
                A text longer than a cell of Excel goes on in the row below in the workbook, marked at both ends; a table longer \
                than a sheet goes on in another.
                Times are ISO 8601. Cells are empty where there is nothing to say (null in NDJSON). Truth is true or false.
                Receipt codes, phone numbers and names by which people are reached are in none of the tables.""";
    }

    private String counts() {
        return "COUNTS\nThe numbers in the tables themes and coverage are those that the desk showed when this was made, some seconds"
                + " behind the table comments. "
                + (allCounted
                        ? "All comments had been counted."
                        : "NOT ALL COMMENTS HAD BEEN COUNTED THEN: have this made again later if you need these numbers.");
    }

    private static String table(Table<?> table) {
        return "TABLE " + table.name() + "\n" + table.meaning() + "\n\n"
                + table.columns().stream().map(Readme::column).collect(Collectors.joining("\n"));
    }

    private static String column(Column<?> column) {
        return "  " + column.name() + "\n      " + column.meaning();
    }
}

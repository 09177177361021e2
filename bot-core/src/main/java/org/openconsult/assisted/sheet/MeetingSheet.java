package org.openconsult.assisted.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.openconsult.assisted.AssistedEntry;
import org.openconsult.assisted.EntryField;
import org.openconsult.assisted.EntryProblem;
import org.openconsult.assisted.EntryReader;
import org.openconsult.assisted.EntryReading;

/**
 * Reads meetings from a spreadsheet, CSV or XLSX: the first line names the columns by the words of {@link EntryField}, every
 * other one is a comment. Lines with the same place, date and district are one meeting; a line without a place is somebody
 * who came by.
 */
public final class MeetingSheet {
    private static final Set<EntryField> NEEDED =
            Set.of(EntryField.PLACE, EntryField.DATE, EntryField.COMMITMENT, EntryField.TEXT);

    private final EntryReader reader;

    public MeetingSheet(EntryReader reader) {
        this.reader = reader;
    }

    /** Reads all of a file. */
    public SheetReading read(byte[] file) {
        String hash = DigestUtils.sha256Hex(file);
        try {
            if (file.length > SheetLimits.BYTES) {
                throw new SheetRefusal(SheetReading.FileProblem.TOO_LARGE);
            }
            if (WorkbookLines.isWorkbook(file)) {
                return read(WorkbookLines.read(file), false, hash);
            }
            CsvLines csv = CsvLines.read(file);
            return read(csv.lines(), csv.guessed(), hash);
        } catch (SheetRefusal refusal) {
            return SheetReading.refused(refusal, hash);
        }
    }

    private SheetReading read(List<SheetLine> lines, boolean guessed, String hash) throws SheetRefusal {
        SheetLimits.checkText(lines);
        List<SheetLine> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        if (filled.size() < 2) {
            throw new SheetRefusal(SheetReading.FileProblem.EMPTY);
        }
        Map<EntryField, Integer> columns = columns(filled.get(0));
        List<EntryProblem> problems = new ArrayList<>();
        SheetMeetings meetings = new SheetMeetings(problems);
        for (SheetLine line : filled.subList(1, filled.size())) {
            meetings.add(line.number(), fields(line, columns, problems));
        }
        List<AssistedEntry> entries = new ArrayList<>();
        for (SheetMeetings.OneMeeting meeting : meetings.all()) {
            EntryReading reading = reader.read(meeting.line(), meeting.fields(), meeting.comments());
            problems.addAll(reading.problems());
            reading.entry().ifPresent(entries::add);
        }
        return new SheetReading(
                Optional.empty(), "", problems.isEmpty() ? entries : List.of(), inOrder(problems), guessed, hash);
    }

    /** By line, one for each cell: the first, from which others follow. */
    private static List<EntryProblem> inOrder(List<EntryProblem> problems) {
        Map<String, EntryProblem> byCell = new LinkedHashMap<>();
        problems.forEach(problem -> byCell.putIfAbsent(problem.where() + " " + problem.field(), problem));
        return byCell.values().stream()
                .sorted(Comparator.comparingInt(EntryProblem::where).thenComparing(EntryProblem::field))
                .toList();
    }

    private static Map<EntryField, Integer> columns(SheetLine first) throws SheetRefusal {
        Map<EntryField, Integer> columns = new EnumMap<>(EntryField.class);
        for (int column = 0; column < first.cells().size(); column++) {
            String name = first.cell(column).text().strip();
            if (!name.isEmpty()) {
                EntryField field = field(name);
                if (columns.put(field, column) != null) {
                    throw new SheetRefusal(SheetReading.FileProblem.COLUMN_TWICE, field.word());
                }
            }
        }
        for (EntryField needed : EntryField.values()) {
            if (NEEDED.contains(needed) && !columns.containsKey(needed)) {
                throw new SheetRefusal(SheetReading.FileProblem.MISSING_COLUMN, needed.word());
            }
        }
        return columns;
    }

    private static EntryField field(String name) throws SheetRefusal {
        String word = name.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return EntryField.of(word)
                .filter(field -> field != EntryField.KIND)
                .orElseThrow(() -> new SheetRefusal(
                        SheetReading.FileProblem.UNKNOWN_COLUMN, name.substring(0, Math.min(60, name.length()))));
    }

    private static Map<EntryField, String> fields(
            SheetLine line, Map<EntryField, Integer> columns, List<EntryProblem> problems) {
        Map<EntryField, String> fields = new EnumMap<>(EntryField.class);
        columns.forEach((field, column) -> {
            SheetCell cell = line.cell(column);
            if (cell.formula()) {
                problems.add(new EntryProblem(line.number(), field, EntryProblem.Kind.FORMULA));
            }
            fields.put(field, cell.text());
        });
        return fields;
    }
}

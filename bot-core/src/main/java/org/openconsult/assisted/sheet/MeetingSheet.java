package org.openconsult.assisted.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.openconsult.assisted.AssistedEntry;
import org.openconsult.assisted.EntryField;
import org.openconsult.assisted.EntryProblem;
import org.openconsult.assisted.EntryReader;
import org.openconsult.assisted.EntryReading;
import org.openconsult.sheet.Sheet;
import org.openconsult.sheet.SheetColumns;
import org.openconsult.sheet.SheetLine;
import org.openconsult.sheet.SheetRefusal;

/**
 * Reads meetings from a spreadsheet, CSV or XLSX: the first line names the columns by the words of {@link EntryField}, every
 * other one is a comment. Lines with the same place, date and district are one meeting; a line without a place is somebody
 * who came by.
 */
public final class MeetingSheet {
    private static final Set<EntryField> NEEDED =
            Set.of(EntryField.PLACE, EntryField.DATE, EntryField.COMMITMENT, EntryField.TEXT);
    private static final Set<EntryField> KNOWN = EnumSet.complementOf(EnumSet.of(EntryField.KIND));

    private final EntryReader reader;

    public MeetingSheet(EntryReader reader) {
        this.reader = reader;
    }

    /** Reads all of a file. */
    public SheetReading read(byte[] file) {
        String hash = DigestUtils.sha256Hex(file);
        try {
            return read(Sheet.read(file), hash);
        } catch (SheetRefusal refusal) {
            return SheetReading.refused(refusal, hash);
        }
    }

    private SheetReading read(Sheet sheet, String hash) throws SheetRefusal {
        SheetColumns<EntryField> columns = SheetColumns.of(sheet.first(), EntryField.class, KNOWN, NEEDED);
        List<EntryProblem> problems = new ArrayList<>();
        SheetMeetings meetings = new SheetMeetings(problems);
        for (SheetLine line : sheet.lines()) {
            meetings.add(
                    line.number(),
                    columns.fields(
                            line,
                            field -> problems.add(new EntryProblem(line.number(), field, EntryProblem.Kind.FORMULA))));
        }
        List<AssistedEntry> entries = new ArrayList<>();
        for (SheetMeetings.OneMeeting meeting : meetings.all()) {
            EntryReading reading = reader.read(meeting.line(), meeting.fields(), meeting.comments());
            problems.addAll(reading.problems());
            reading.entry().ifPresent(entries::add);
        }
        return new SheetReading(
                Optional.empty(),
                "",
                problems.isEmpty() ? entries : List.of(),
                inOrder(problems),
                sheet.guessed(),
                hash);
    }

    /** By line, one for each cell: the first, from which others follow. */
    private static List<EntryProblem> inOrder(List<EntryProblem> problems) {
        Map<String, EntryProblem> byCell = new LinkedHashMap<>();
        problems.forEach(problem -> byCell.putIfAbsent(problem.where() + " " + problem.field(), problem));
        return byCell.values().stream()
                .sorted(Comparator.comparingInt(EntryProblem::where).thenComparing(EntryProblem::field))
                .toList();
    }
}

package org.openconsult.assisted.sheet;

import java.util.List;
import java.util.Optional;
import org.openconsult.assisted.AssistedEntry;
import org.openconsult.assisted.EntryProblem;
import org.openconsult.sheet.SheetProblem;
import org.openconsult.sheet.SheetRefusal;

/**
 * What came of reading a spreadsheet: its meetings when nothing at all is wrong, or else all that is.
 *
 * @param refused why the file as a whole cannot be read
 * @param what that is about, like a column's name; empty where it is about nothing more
 * @param problems by line
 * @param guessed it is no UTF-8, and was read as Windows-1252
 * @param hash SHA-256 of the file
 */
public record SheetReading(
        Optional<SheetProblem> refused,
        String what,
        List<AssistedEntry> entries,
        List<EntryProblem> problems,
        boolean guessed,
        String hash) {
    public SheetReading {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    static SheetReading refused(SheetRefusal refusal, String hash) {
        return new SheetReading(Optional.of(refusal.problem()), refusal.what(), List.of(), List.of(), false, hash);
    }

    /** How many comments there are, dissent included. */
    public int comments() {
        return entries.stream().mapToInt(entry -> entry.comments().size()).sum();
    }

    /** None of the words. */
    @Override
    public String toString() {
        return "SheetReading[" + entries.size() + " entries, " + problems.size() + " problems]";
    }
}

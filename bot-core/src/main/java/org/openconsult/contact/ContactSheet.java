package org.openconsult.contact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openconsult.sheet.Sheet;
import org.openconsult.sheet.SheetColumns;
import org.openconsult.sheet.SheetLine;
import org.openconsult.sheet.SheetRefusal;

/** Reads contacts from a spreadsheet, CSV or XLSX: the first line names the columns, every other one is a contact. */
public final class ContactSheet {
    private static final Set<ContactField> KNOWN = EnumSet.allOf(ContactField.class);
    private static final Set<ContactField> NEEDED = EnumSet.of(
            ContactField.CHANNEL,
            ContactField.ADDRESS,
            ContactField.CONSENT,
            ContactField.CONSENT_DATE,
            ContactField.CONSENT_KEPT);

    private final ContactReader reader;

    public ContactSheet(ContactReader reader) {
        this.reader = reader;
    }

    /**
     * What is in a file.
     *
     * @param guessed it is no UTF-8, and was read as Windows-1252
     */
    public record Read(ContactReading reading, boolean guessed) {}

    /**
     * Reads all of a file.
     *
     * @throws SheetRefusal when the file as a whole cannot be read
     */
    public Read read(byte[] file) throws SheetRefusal {
        Sheet sheet = Sheet.read(file);
        SheetColumns<ContactField> columns = SheetColumns.of(sheet.first(), ContactField.class, KNOWN, NEEDED);
        List<ContactProblem> problems = new ArrayList<>();
        List<ContactReader.Written> written = new ArrayList<>();
        for (SheetLine line : sheet.lines()) {
            written.add(new ContactReader.Written(
                    line.number(),
                    columns.fields(
                            line,
                            field -> problems.add(
                                    new ContactProblem(line.number(), field, ContactProblem.Kind.FORMULA)))));
        }
        return new Read(reader.read(written, problems), sheet.guessed());
    }
}
